"use strict";
exports.id = 9872;
exports.ids = [9872];
exports.modules = {

/***/ 9872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
settleRun: () => (settleRun)
});
var _words_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8528);
var _errors_mjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8484);
var _wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8186);
var _compose_mjs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2831);
var _mask_key_mjs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7175);
var _clock_mjs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8161);
var _problem_mjs__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5146);
var _read_mjs__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4697);
var _sources_mjs__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(477);
var _table_mjs__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2883);










// src/run/settle-host.ts
async function settleHost(inFlight, stage) {
	const { host: name, phase, drained } = inFlight;
	const host = stage.inventory.hosts.find((one) => one.name === name);
	const told = {
		host: name,
		phase
	};
	if (host === void 0) return {
		...told,
		running: {
			kind: "unknown",
			reason: "it is not on record"
		}
	};
	const seen = {
		...told,
		...await lookWhenOver(host, drained === true, stage)
	};
	if (drained !== true) return seen;
	return {
		...seen,
		traffic: serves(seen) ? await putBack(host, stage) : { kind: "left-out" }
	};
}
function serves({ running, miss }) {
	return running.kind === "version" && miss === void 0;
}
async function lookWhenOver(host, goesBack, stage) {
	const { clock, cancelled, emit } = stage.world;
	const { deployer } = (0,_compose_mjs__WEBPACK_IMPORTED_MODULE_3__.a)(stage);
	const began = clock.now();
	try {
		for (;;) {
			const goesOn = await deployer.goesOn?.(host, cancelled) === true;
			const seen = await lookAt(host, stage);
			const waited = clock.now() - began;
			if (!goesOn && (serves(seen) || !goesBack) || waited >= longestChange) return seen;
			emit({
				kind: "waiting",
				host,
				what: "what main began on it is not over",
				milliseconds: waited
			});
			await clock.sleep(between, cancelled);
		}
	} catch (error) {
		return { running: {
			kind: "unknown",
			reason: (0,_errors_mjs__WEBPACK_IMPORTED_MODULE_1__.r)(error).message
		} };
	}
}
async function lookAt(host, stage) {
	const { cancelled, clock } = stage.world;
	const seen = (0,_compose_mjs__WEBPACK_IMPORTED_MODULE_3__.a)(stage);
	try {
		const running = await seen.deployer.observe(host, cancelled);
		if (running.kind !== "version") return { running };
		const miss = await (0,_compose_mjs__WEBPACK_IMPORTED_MODULE_3__.u)({ clock }, (0,_compose_mjs__WEBPACK_IMPORTED_MODULE_3__.l)(seen, host, running.version), cancelled);
		return {
			running,
			...miss === void 0 ? {} : { miss: `${miss.question.place}: ${miss.reason}` }
		};
	} catch (error) {
		return { running: {
			kind: "unknown",
			reason: (0,_errors_mjs__WEBPACK_IMPORTED_MODULE_1__.r)(error).message
		} };
	}
}
async function putBack(host, { balancer, world }) {
	const { clock, cancelled: signal } = world;
	try {
		await (0,_clock_mjs__WEBPACK_IMPORTED_MODULE_5__.t)({
			clock,
			milliseconds: longestReturn,
			signal,
			onTimeout: late$1
		}, (within) => balancer.register(host, within));
		return { kind: "back" };
	} catch (error) {
		return {
			kind: "not-back",
			why: (0,_errors_mjs__WEBPACK_IMPORTED_MODULE_1__.r)(error).message
		};
	}
}
const between = 1e3;
const longestChange = 6e4;
const longestReturn = 8e4;
function late$1() {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("BALANCER_TIMED_OUT", {
		message: `It is registered, but the balancer did not call it healthy within ${longestReturn / 1e3} s.`,
		hint: "See its state in its target groups: the balancer goes on checking it."
	});
}
// src/run/settle.ts
async function settle(record, settings, world) {
	const facts = {
		settings,
		started: world.clock.now(),
		failures: [],
		windows: [],
		observed: /* @__PURE__ */ new Map()
	};
	const note = (error) => void facts.failures.push(...(0,_errors_mjs__WEBPACK_IMPORTED_MODULE_1__.n)(error));
	let settled = { hosts: [] };
	try {
		const gathered = await (0,_mask_key_mjs__WEBPACK_IMPORTED_MODULE_4__.s)(settings, world);
		const { inventory } = gathered;
		await world.login.check(inventory);
		await (0,_mask_key_mjs__WEBPACK_IMPORTED_MODULE_4__.o)({
			settings,
			world,
			facts,
			note,
			...gathered
		}, async ({ recorder, watch }) => {
			const fleet = await (0,_compose_mjs__WEBPACK_IMPORTED_MODULE_3__.n)({
				world,
				...gathered,
				spare: 0
			});
			const balancer = (0,_compose_mjs__WEBPACK_IMPORTED_MODULE_3__.i)({
				world,
				...gathered
			}, record.settle && (0,_compose_mjs__WEBPACK_IMPORTED_MODULE_3__.f)(record.settle));
			try {
				const stage = {
					settings,
					world,
					...gathered,
					reachable: inventory.hosts,
					fleet,
					balancer,
					recorder,
					observed: facts.observed,
					watch: watch.look
				};
				settled = {
					...settled,
					...await settleAll(record, stage, note)
				};
			} finally {
				await fleet.close().catch(note);
			}
			return "shut";
		});
	} catch (error) {
		note(error);
	}
	return {
		...settled,
		failures: facts.failures
	};
}
async function settleAll({ lock, inFlight }, stage, note) {
	const hosts = await Promise.all(inFlight.map((host) => settleHost(host, stage)));
	const end = lock === void 0 ? void 0 : await giveBack(lock, stage).catch(note);
	return {
		hosts,
		...end === void 0 || lock === void 0 ? {} : { lock: {
			host: lock.host,
			end
		} }
	};
}
async function giveBack({ host, application, nonce }, { inventory, fleet, world }) {
	const found = inventory.hosts.find(({ name }) => name === host);
	if (found === void 0) return "lost";
	return await (0,_compose_mjs__WEBPACK_IMPORTED_MODULE_3__.g)(fleet.remote, {
		host: found.name,
		claim: {
			application,
			nonce
		}
	}).release(world.cancelled);
}
// src/settings/read-again.ts
function readAgain({ general, roles }, inventory, environment) {
	const values = new Map(Object.entries({
		...general,
		...inventory,
		...secretsIn(environment)
	}));
	const entries = Object.entries(roles).flatMap(([role, written]) => Object.entries(written).map(([name, text]) => ({
		name,
		text,
		spelled: name,
		role
	})));
	return (0,_read_mjs__WEBPACK_IMPORTED_MODULE_7__.t)({
		given: {
			place: "property",
			values,
			problems: []
		},
		environment: {},
		file: {
			entries,
			problems: []
		},
		commit: ""
	});
}
function secretsIn(environment) {
	const inputs = (0,_sources_mjs__WEBPACK_IMPORTED_MODULE_9__.n)(environment).values;
	const found = _table_mjs__WEBPACK_IMPORTED_MODULE_8__.n.filter((name) => _table_mjs__WEBPACK_IMPORTED_MODULE_8__.r[name].secret === true).map((name) => [name, inputs.get(name) || environment[(0,_sources_mjs__WEBPACK_IMPORTED_MODULE_9__.r)(name)] || ""]);
	return Object.fromEntries(found.filter(([, text]) => text !== ""));
}
// src/entry/settle-run.ts
async function settleRun({ ci, redactor, emit }, record) {
	const way = record.settle;
	if (way === void 0 || !(0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_2__.i)(record)) return {
		hosts: [],
		failures: []
	};
	const read = readAgain(way.settings, (0,_compose_mjs__WEBPACK_IMPORTED_MODULE_3__.p)(way), process.env);
	if (read.kind === "invalid") return {
		hosts: [],
		failures: [(0,_problem_mjs__WEBPACK_IMPORTED_MODULE_6__.i)(read.problems)]
	};
	const settings = onlyWith(way.key, read.settings);
	(0,_mask_key_mjs__WEBPACK_IMPORTED_MODULE_4__.t)(settings.ssh, ci);
	return await settle(record, settings, {
		...(0,_compose_mjs__WEBPACK_IMPORTED_MODULE_3__.t)({
			settings,
			ci,
			redactor,
			emit,
			cancelled: late(),
			env: process.env
		}),
		cloud: { enter: async (signal) => {
			const { returnToCloud } = await Promise.all(/* import() */[__webpack_require__.e(3241), __webpack_require__.e(7723)]).then(__webpack_require__.bind(__webpack_require__, 7723));
			const scope = {
				machines: (0,_mask_key_mjs__WEBPACK_IMPORTED_MODULE_4__.i)(settings.ssh),
				targetGroups: (0,_mask_key_mjs__WEBPACK_IMPORTED_MODULE_4__.a)(settings)
			};
			return await returnToCloud({
				...ci,
				clock: _words_mjs__WEBPACK_IMPORTED_MODULE_0__.u,
				mask: ci.log.mask,
				...scope
			}, record, signal);
		} }
	});
}
function onlyWith(fingerprint, settings) {
	const { key } = settings.ssh;
	if (fingerprint === void 0 || key.kind !== "private-key") return settings;
	return {
		...settings,
		ssh: {
			...settings.ssh,
			key: {
				...key,
				only: fingerprint
			}
		}
	};
}
function late() {
	const end = new AbortController();
	_words_mjs__WEBPACK_IMPORTED_MODULE_0__.u.sleep(longest).then(() => end.abort(tooLong()));
	return end.signal;
}
const longest = 18e4;
function tooLong() {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("DEADLINE_PASSED", {
		message: `The hosts could not be settled within ${longest / 1e3} s.`,
		hint: "Run again: a run looks at every host and goes on from what it finds."
	});
}



/***/ }),

/***/ 477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
i: () => (spell),
n: () => (givenInputs),
r: () => (inEnvironment),
t: () => (environmentPrefix)
});
// src/settings/sources.ts
function spell(place, name) {
	switch (place) {
		case "input": return `input ${name}`;
		case "flag": return `--${name}`;
		case "variable": return variableName(name);
		case "property": return name;
	}
}
function variableName(name) {
	return name.toUpperCase().replaceAll("-", "_");
}
const environmentPrefix = "SALLYPORT_";
function inEnvironment(name) {
	return `${environmentPrefix}${variableName(name)}`;
}
const inputPrefix = "INPUT_";
function givenInputs(environment) {
	const values = /* @__PURE__ */ new Map();
	for (const [variable, text] of Object.entries(environment)) if (variable.startsWith(inputPrefix)) values.set(variable.slice(6).toLowerCase(), text ?? "");
	return {
		place: "input",
		values,
		problems: []
	};
}



/***/ })

};
;