"use strict";
exports.id = 9739;
exports.ids = [9739];
exports.modules = {

/***/ 2101:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
t: () => (accessFileNames)
});
// src/clients/ssh/access-file-names.ts
const accessFileNames = {
	sshConfig: "ssh-config",
	knownHosts: "known_hosts",
	identity: "identity"
};



/***/ }),

/***/ 8957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
t: () => (describeVersion)
});
var _version_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1899);

// src/rollout/describe-version.ts
function describeVersion(observation) {
	switch (observation.kind) {
		case "version": return (0,_version_mjs__WEBPACK_IMPORTED_MODULE_0__.n)(observation.version);
		case "none": return "nothing";
		case "unknown": return "unknown";
	}
}



/***/ }),

/***/ 8484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
i: () => (worstExitCode),
n: () => (allSallyportErrors),
r: () => (toSallyportError),
t: () => (SallyportError)
});
// src/errors.ts
const exitCodeOf = {
	DEFECT: 1,
	SETTINGS_INVALID: 2,
	TERRAFORM_FAILED: 2,
	TERRAFORM_OUTPUT_INVALID: 2,
	TERRAFORM_OUTPUT_MISSING: 2,
	INVENTORY_INVALID: 2,
	IDENTITY_TOKEN_UNAVAILABLE: 2,
	CREDENTIALS_MISSING: 2,
	ROLE_DENIED: 2,
	ROLE_DURATION_TOO_LONG: 2,
	ACCOUNT_NOT_ALLOWED: 2,
	AWS_CALL_FAILED: 2,
	AWS_UNREACHABLE: 2,
	CREDENTIALS_EXPIRED: 2,
	ADDRESS_UNKNOWN: 2,
	WINDOW_DENIED: 2,
	WINDOW_RULE_REFUSED: 2,
	WINDOW_RULE_MISMATCH: 2,
	WINDOW_RULE_LIMIT: 2,
	WINDOW_LEASE_LIMIT: 2,
	WINDOW_GUARD_FAILED: 2,
	GROUP_NOT_FOUND: 2,
	GROUP_NOT_ATTACHED: 2,
	TARGET_GROUP_NOT_FOUND: 2,
	TARGET_GROUP_UNUSABLE: 2,
	INSTANCE_UNKNOWN: 2,
	INSTANCE_CONNECT_REFUSED: 2,
	HOST_UNREACHABLE: 2,
	HOST_KEY_UNKNOWN: 2,
	HOST_KEY_MISMATCH: 2,
	HOST_KEY_REVOKED: 2,
	KNOWN_HOSTS_INVALID: 2,
	SSH_KEY_INVALID: 2,
	SSH_KEY_MISSING: 2,
	SSH_AUTHENTICATION_FAILED: 2,
	SSH_FORWARDING_FORBIDDEN: 2,
	PREFLIGHT_FAILED: 2,
	ARTIFACT_INVALID: 2,
	CERTIFICATE_INVALID: 2,
	CAPACITY_TOO_SMALL: 2,
	NO_WAY_BACK: 2,
	STATE_IN_USE: 2,
	STATE_MISSING: 2,
	STATE_UNUSABLE: 2,
	LOCK_UNAVAILABLE: 2,
	CONNECTION_LOST: 3,
	COMMAND_FAILED: 3,
	COMMAND_TIMED_OUT: 3,
	UPLOAD_FAILED: 3,
	RESTART_FAILED: 3,
	HEALTH_CHECK_FAILED: 3,
	VERSION_UNEXPECTED: 3,
	CERTIFICATE_UNEXPECTED: 3,
	WINDOW_VANISHED: 3,
	WINDOW_TOO_LONG: 3,
	DEADLINE_PASSED: 3,
	CAPACITY_LOST: 3,
	BALANCER_TIMED_OUT: 3,
	TARGET_REFUSED: 3,
	CANARY_BAD: 4,
	CANARY_INCONCLUSIVE: 4,
	AFTER_COMMAND_FAILED: 4,
	JUDGED_BAD: 4,
	JUDGE_INCONCLUSIVE: 4,
	LOCK_LOST: 3,
	LOCK_HELD: 7,
	WINDOW_NOT_CLOSED: 8,
	STATE_INVALID: 8,
	FILES_LEFT: 8,
	CANARY_WEIGHTS_LEFT: 8,
	CANCELLED: 130
};
var SallyportError = class extends Error {
	name = "SallyportError";
	code;
	hint;
	constructor(code, { message, hint, cause }) {
		super(message, cause === void 0 ? void 0 : { cause });
		this.code = code;
		this.hint = hint;
	}
	get exitCode() {
		return exitCodeOf[this.code];
	}
};
Object.keys(exitCodeOf).filter(isErrorCode);
function isErrorCode(name) {
	return name in exitCodeOf;
}
const worstFirst = [
	8,
	6,
	4,
	5,
	3,
	130,
	7,
	2,
	1,
	0
];
function worstExitCode(codes) {
	return worstFirst.find((code) => codes.includes(code)) ?? 0;
}
function allSallyportErrors(error) {
	return (error instanceof AggregateError ? error.errors : [error]).map(toSallyportError);
}
function toSallyportError(error) {
	if (error instanceof SallyportError) return error;
	return new SallyportError("DEFECT", {
		message: `Sallyport met something it did not foresee: ${error instanceof Error ? error.message : String(error)}`,
		hint: "This is a defect of Sallyport. Please report it with the debug log of this run.",
		cause: error
	});
}



/***/ }),

/***/ 4582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
n: () => (cancelled),
t: () => (exitWith)
});
var _errors_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8484);

// src/entry/signals.ts
const signals = [
	"SIGINT",
	"SIGTERM",
	"SIGHUP"
];
function cancelOnSignals(source) {
	const cancel = new AbortController();
	const stop = (signal) => {
		if (!cancel.signal.aborted) cancel.abort(cancelledBy(signal));
	};
	let deliver = stop;
	for (const signal of signals) source.on(signal, () => deliver(signal));
	source.on("uncaughtException", (error) => {
		if (!cancel.signal.aborted) cancel.abort((0,_errors_mjs__WEBPACK_IMPORTED_MODULE_0__.r)(error));
	});
	const divert = (take) => {
		let first;
		deliver = (signal) => {
			first ??= signal;
			take(signal);
		};
		return () => {
			deliver = stop;
			if (first !== void 0) stop(first);
		};
	};
	return {
		cancelled: cancel.signal,
		divert
	};
}
function cancelledBy(whom, cause) {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_0__.t("CANCELLED", {
		message: `The run was cancelled (${whom}).`,
		hint: "No new host was started. Run again to go on: hosts that are already right are skipped.",
		cause
	});
}
const { cancelled, divert } = cancelOnSignals(process);
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => void 0);
// src/entry/exit-with.ts
function exitWith(run) {
	process.exitCode = 1;
	run.then((exitCode) => process.exit(exitCode), (error) => {
		process.stderr.write(`Sallyport could not begin: ${error instanceof Error ? error.message : String(error)}\n`);
		process.exit(1);
	});
}



/***/ }),

/***/ 9739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
var _exit_with_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4582);
var _words_mjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8528);
var _remove_access_files_mjs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8638);
var _errors_mjs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8484);
var _clock_mjs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8161);
var _wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8186);
var _sweep_group_mjs__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1905);
var _open_reporter_mjs__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1909);
var _summary_mjs__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9519);
var _describe_version_mjs__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(8957);
var _open_ci_mjs__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5050);











// src/run/recover.ts
async function recover(saved, world) {
	if (saved === void 0) return {
		kind: "nothing",
		why: "the run opened nothing",
		inFlight: [],
		leftOpen: false
	};
	const record = (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_5__.u)(saved);
	const { inFlight, leftOpen = false } = record;
	const filesLeft = removeFiles(record, world);
	const end = await shut(record, world);
	if (filesLeft !== void 0) throw filesLeft;
	const unsettled = (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_5__.o)(record);
	const isSecret = record.session !== void 0 || record.files !== void 0;
	if (!unsettled && isSecret) world.save((0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_5__.f)((0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_5__.l)(record)));
	return {
		...end,
		inFlight,
		leftOpen,
		...unsettled ? { unsettled: record } : {}
	};
}
function removeFiles({ files }, world) {
	try {
		if (files !== void 0) world.removeFiles(files);
		return;
	} catch (cause) {
		const error = (0,_errors_mjs__WEBPACK_IMPORTED_MODULE_3__.r)(cause);
		world.emit({
			kind: "error",
			error
		});
		return error;
	}
}
async function shut(record, world) {
	if (record.windows.length === 0) return {
		kind: "nothing",
		why: "the run opened nothing"
	};
	const intents = (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_5__.c)(record).map(intentOf);
	if (intents.length === 0) return {
		kind: "nothing",
		why: record.leftOpen === true ? "the window is shut already" : "the run shut its own window"
	};
	const began = world.clock.now();
	const cloud = await enter(record, intents, world);
	const parts = {
		firewall: cloud.firewall,
		...cloud.guard === void 0 ? {} : { guard: cloud.guard },
		clock: world.clock,
		emit: world.emit,
		region: record.region,
		save: (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_5__.r)(world.save, record).saveWindow
	};
	const close = async (intent) => {
		const { kind } = await (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_5__.p)(parts, intent, longest - (world.clock.now() - began));
		return {
			...(0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_5__._)(intent),
			end: kind
		};
	};
	return {
		kind: "shut",
		windows: await (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_5__.n)(world, "close", () => (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_5__.t)(intents.map(close)), (ends) => ends.map(({ end }) => end).join(", "))
	};
}
function intentOf(window) {
	try {
		return (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_5__.v)(window);
	} catch (cause) {
		throw (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_5__.d)(cause);
	}
}
async function enter(record, intents, { clock, enter }) {
	try {
		return await (0,_clock_mjs__WEBPACK_IMPORTED_MODULE_4__.t)({
			clock,
			milliseconds: longestEntry,
			onTimeout: tooLong
		}, (signal) => enter(record, signal));
	} catch (cause) {
		const errors = intents.map((intent) => (0,_sweep_group_mjs__WEBPACK_IMPORTED_MODULE_6__.m)(intent, record.region, (0,_errors_mjs__WEBPACK_IMPORTED_MODULE_3__.r)(cause)));
		throw errors.length === 1 ? errors[0] : new AggregateError(errors);
	}
}
const longest = 6e4;
const longestEntry = 45e3;
function tooLong() {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_3__.t("AWS_UNREACHABLE", {
		message: `No credentials within ${longestEntry / 1e3} s.`,
		hint: "See whether AWS and the CI’s token service are reachable from this runner."
	});
}
// src/entry/tell-recovery.ts
function tellRecovery({ kind, log, results }, recovery, settled) {
	const more = settled === void 0 ? tellInFlight(recovery.inFlight) : tellSettled(settled, recovery);
	const shut = recovery.kind === "nothing" ? [tellNothing(recovery.why, more)] : recovery.windows.map((window) => tellShut(window, recovery.leftOpen));
	const warns = recovery.inFlight.length > 0;
	for (const line of warns && kind === "github" ? shut : [...shut, ...more]) log.line(line);
	if (warns) log.annotate("warning", "Sallyport: hosts were changing", more.join("\n"));
	log.end();
	if (recovery.kind === "nothing" && more.length === 0) return;
	const title = recovery.leftOpen ? "### Sallyport: window" : "### Sallyport: clean-up";
	results.summary([
		title,
		...shut,
		...more.map((line) => (0,_summary_mjs__WEBPACK_IMPORTED_MODULE_8__.m)([line]))
	].join("\n\n"));
}
const goOn = "Run again: it looks at every host and goes on.";
function tellNothing(why, more) {
	return more.length === 0 ? `Nothing to do: ${why}.` : `Nothing to shut: ${why}.`;
}
function tellInFlight(inFlight) {
	const hosts = inFlight.map(({ host, phase }) => `${host} (${phase})`).join(", ");
	return hosts === "" ? [] : [`The run ended while these hosts were changing: ${hosts}. ${goOn}`];
}
function tellSettled({ lock, hosts, canary, failures }, recovery) {
	const whole = hosts.length === recovery.inFlight.length;
	return [
		...canary === void 0 ? [] : [`The canary group ${canary} gets no requests any more.`],
		...lock?.end === "released" ? [`The deploy lock on ${lock.host} is given back.`] : [],
		...lock?.end === "lost" ? [`The deploy lock on ${lock.host} has been taken over by another run.`] : [],
		...hosts.map(tellHost),
		...whole ? hosts.length === 0 ? [] : [goOn] : tellInFlight(recovery.inFlight),
		...failures.filter((error) => !mayBeOpen(error)).map((error) => `Not all could be settled: ${error.message} ${error.hint}`)
	];
}
function mayBeOpen({ exitCode }) {
	return exitCode === 8;
}
function tellHost({ host, phase, running, miss, traffic }) {
	const before = `${host} was ${phase} when the run ended; it`;
	const after = tellTraffic(traffic);
	if (running.kind === "unknown") return `${before} does not tell what it runs: ${running.reason}${after}`;
	const health = running.kind === "none" ? "" : miss === void 0 ? ", and passes its checks" : `, and does not pass: ${miss}`;
	return `${before} runs ${(0,_describe_version_mjs__WEBPACK_IMPORTED_MODULE_10__.t)(running)} now${health}.${after}`;
}
function tellTraffic(traffic) {
	switch (traffic?.kind) {
		case void 0: return "";
		case "back": return " It is back in the balancer.";
		case "left-out": return " It is out of the balancer, and stays out.";
		case "not-back": return ` It is not back in the balancer: ${traffic.why}`;
	}
}
function tellShut({ end, port, cidr, group }, leftOpen) {
	const rule = `TCP ${port} from ${cidr} in ${group}`;
	if (leftOpen && end === "closed") return `The window (${rule}) is shut, and seen shut.`;
	switch (end) {
		case "closed": return `The run had left its window open (${rule}). It is shut now, and seen shut.`;
		case "left": return `The run had left its claim on its window (${rule}). It is given up now; another run uses the same rule and will shut it.`;
		case "gone": return `The run’s window (${rule}) had been removed already, by somebody else.`;
		case "nothing": return `The run had asked for a window (${rule}), but none was ever to be seen.`;
	}
}
function tellFailure({ log, results, colour }, errors, inFlight) {
	const debug = process.env["RUNNER_DEBUG"] === "1";
	const hosts = tellInFlight(inFlight);
	const paint = (0,_summary_mjs__WEBPACK_IMPORTED_MODULE_8__.C)(colour);
	log.line([...errors.flatMap((error) => (0,_summary_mjs__WEBPACK_IMPORTED_MODULE_8__.x)(error, paint, debug)), ...hosts].join("\n"));
	const said = errors.flatMap(({ message, hint }) => [message, hint]);
	log.annotate("error", `Sallyport: ${errors[0]?.code}`, [...said, ...hosts].join("\n"));
	log.end();
	const blocks = [...errors.map((error) => (0,_summary_mjs__WEBPACK_IMPORTED_MODULE_8__.x)(error)), ...hosts.map((line) => [line])].map((lines) => (0,_summary_mjs__WEBPACK_IMPORTED_MODULE_8__.m)(lines));
	results.summary(`### Sallyport: clean-up failed\n\n${blocks.join("\n\n")}\n`);
	return 8;
}
// src/entry/clean-up.ts
async function cleanUp({ ci, redactor }) {
	try {
		const { emit } = await (0,_open_reporter_mjs__WEBPACK_IMPORTED_MODULE_7__.t)(ci, redactor);
		const settle = async (record) => {
			const { settleRun } = await Promise.all(/* import() */[__webpack_require__.e(4697), __webpack_require__.e(7175), __webpack_require__.e(2831), __webpack_require__.e(9872)]).then(__webpack_require__.bind(__webpack_require__, 9872));
			return await settleRun({
				ci,
				redactor,
				emit
			}, record);
		};
		const recovery = await recover(ci.state.load(), {
			clock: _words_mjs__WEBPACK_IMPORTED_MODULE_1__.u,
			emit,
			save: ci.state.save,
			removeFiles: _remove_access_files_mjs__WEBPACK_IMPORTED_MODULE_2__.t,
			enter: async (record, signal) => {
				const { returnToCloud } = await Promise.all(/* import() */[__webpack_require__.e(3241), __webpack_require__.e(7723)]).then(__webpack_require__.bind(__webpack_require__, 7723));
				return await returnToCloud({
					...ci,
					clock: _words_mjs__WEBPACK_IMPORTED_MODULE_1__.u,
					mask: ci.log.mask
				}, record, signal);
			}
		});
		const settled = recovery.unsettled === void 0 ? void 0 : await settle(recovery.unsettled);
		if (recovery.unsettled !== void 0 && settled !== void 0) leave(ci.state, recovery.unsettled, settled);
		tellRecovery(ci, recovery, settled);
		const open = settled?.failures.filter(mayBeOpen) ?? [];
		return open.length === 0 ? 0 : tellFailure(ci, open, []);
	} catch (error) {
		return tellFailure(ci, (0,_errors_mjs__WEBPACK_IMPORTED_MODULE_3__.n)(error), (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_5__.a)(ci.state.load()));
	}
}
function leave(state, record, { failures }) {
	const saved = state.load();
	const now = {
		...record,
		windows: saved === void 0 ? record.windows : (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_5__.u)(saved).windows
	};
	state.save((0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_5__.f)(failures.length > 0 ? now : (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_5__.l)({
		...now,
		inFlight: []
	})));
}
// src/entry/github-post.ts
(0,_exit_with_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(cleanUp((0,_open_ci_mjs__WEBPACK_IMPORTED_MODULE_9__.t)()));



/***/ }),

/***/ 8638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
t: () => (removeAccessFiles)
});
var _errors_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8484);
var _access_file_names_mjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2101);
var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3024);
var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);




// src/clients/ssh/remove-access-files.ts
function removeAccessFiles(folder) {
	try {
		for (const name of Object.values(_access_file_names_mjs__WEBPACK_IMPORTED_MODULE_1__.t)) (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name), { force: true });
		(0,node_fs__WEBPACK_IMPORTED_MODULE_2__.rmdirSync)(folder);
	} catch (cause) {
		const code = cause instanceof Error && "code" in cause ? cause.code : void 0;
		if (code === "ENOENT" || code === "ENOTEMPTY") return;
		throw new _errors_mjs__WEBPACK_IMPORTED_MODULE_0__.t("FILES_LEFT", {
			message: `What other tools came in by could not be removed: ${folder} (${_access_file_names_mjs__WEBPACK_IMPORTED_MODULE_1__.t.identity} is a private key).`,
			hint: `Remove it by hand: rm -r '${folder}'`,
			cause
		});
	}
}



/***/ })

};
;