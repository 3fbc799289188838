"use strict";
exports.id = 739;
exports.ids = [739];
exports.modules = {

/***/ 9739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _open_ci_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1215);
/* harmony import */ var _system_clock_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7966);
/* harmony import */ var _errors_chunk_mjs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(585);
/* harmony import */ var _clock_chunk_mjs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1596);
/* harmony import */ var _open_reporter_chunk_mjs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6328);





// src/run/recover.ts
/**
* What the post step does: shuts what main left open, from the saved state and nothing else.
* Throws WINDOW_NOT_CLOSED or STATE_INVALID (exit 8): whatever goes wrong here may have left a port open.
*/
async function recover(saved, world) {
	if (saved === void 0) return {
		kind: "nothing",
		why: "the run opened nothing",
		inFlight: []
	};
	const record = (0,_open_reporter_chunk_mjs__WEBPACK_IMPORTED_MODULE_3__.r)(saved);
	const { inFlight } = record;
	if (record.window === void 0) return {
		kind: "nothing",
		why: "the run opened nothing",
		inFlight
	};
	if (record.window.closed === true) return {
		kind: "nothing",
		why: "the run shut its own window",
		inFlight
	};
	const intent = intentOf(record.window);
	const cloud = await enter(record, intent, world);
	const { kind: end } = await (0,_open_reporter_chunk_mjs__WEBPACK_IMPORTED_MODULE_3__.n)(world, "close", () => (0,_open_reporter_chunk_mjs__WEBPACK_IMPORTED_MODULE_3__.o)({
		firewall: cloud.firewall,
		clock: world.clock,
		emit: world.emit,
		region: record.region,
		save: (window) => world.save((0,_open_reporter_chunk_mjs__WEBPACK_IMPORTED_MODULE_3__.a)({
			...record,
			window
		}))
	}, intent), ({ kind }) => kind);
	return {
		kind: "shut",
		end,
		window: (0,_open_reporter_chunk_mjs__WEBPACK_IMPORTED_MODULE_3__.b)(intent),
		inFlight
	};
}
/** What does not name one exact rule was not saved by a main of ours, and nothing is revoked by it. */
function intentOf(window) {
	try {
		return (0,_open_reporter_chunk_mjs__WEBPACK_IMPORTED_MODULE_3__.x)(window);
	} catch (cause) {
		throw (0,_open_reporter_chunk_mjs__WEBPACK_IMPORTED_MODULE_3__.i)(cause);
	}
}
/** Without credentials nothing can be closed, so this failure is told as what it means: a port that may be open. */
async function enter(record, intent, { clock, enter }) {
	try {
		return await (0,_clock_chunk_mjs__WEBPACK_IMPORTED_MODULE_4__.t)({
			clock,
			milliseconds: longestEntry,
			onTimeout: tooLong
		}, (signal) => enter(record, signal));
	} catch (cause) {
		throw (0,_open_reporter_chunk_mjs__WEBPACK_IMPORTED_MODULE_3__.m)(intent, record.region, (0,_errors_chunk_mjs__WEBPACK_IMPORTED_MODULE_2__.n)(cause));
	}
}
/** Milliseconds. Together with the close itself this stays far below what a cancelled job leaves its post steps. */
const longestEntry = 45e3;
function tooLong() {
	return new _errors_chunk_mjs__WEBPACK_IMPORTED_MODULE_2__.t("AWS_UNREACHABLE", {
		message: `No credentials within ${longestEntry / 1e3} s.`,
		hint: "See whether AWS and the CI’s token service are reachable from this runner."
	});
}
// src/entry/tell-recovery.ts
/** What the post step did, in a line where there was nothing to do and in its own summary where there was. */
function tellRecovery({ log, results }, recovery) {
	const shut = recovery.kind === "nothing" ? `Nothing to do: ${recovery.why}.` : tellShut(recovery);
	const hosts = recovery.inFlight.map(({ host, phase }) => `${host} (${phase})`).join(", ");
	const changing = hosts === "" ? [] : [`The run ended while these hosts were changing: ${hosts}. Run again: it looks at every host and goes on.`];
	for (const line of [shut, ...changing]) log.line(line);
	for (const line of changing) log.annotate("warning", "Sallyport: hosts were changing", line);
	log.end();
	if (recovery.kind === "nothing" && hosts === "") return;
	results.summary([
		"### Sallyport: clean-up",
		shut,
		...changing
	].join("\n\n"));
}
function tellShut({ end, window }) {
	const rule = `TCP ${window.port} from ${window.cidr} in ${window.group}`;
	switch (end) {
		case "closed": return `The run had left its window open (${rule}). It is shut now, and seen shut.`;
		case "left": return `The run had left its claim on its window (${rule}). It is given up now; another run uses the same rule and will shut it.`;
		case "gone": return `The run’s window (${rule}) had been removed already, by somebody else.`;
		case "nothing": return `The run had asked for a window (${rule}), but none was ever to be seen.`;
	}
}
/** A clean-up that failed is told as loudly as a CI can: something may be open. */
function tellFailure({ log, results, colour }, error) {
	log.line((0,_system_clock_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.u)(error, (0,_system_clock_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.C)(colour), process.env["RUNNER_DEBUG"] === "1").join("\n"));
	log.annotate("error", `Sallyport: ${error.code}`, `${error.message}\n${error.hint}`);
	log.end();
	results.summary(`### Sallyport: clean-up failed\n\n${(0,_system_clock_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.o)((0,_system_clock_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.u)(error))}\n`);
	return error.code === "DEFECT" ? 8 : error.exitCode;
}
// src/entry/github-post.ts
/**
* The action's post: shuts what main left open. It reads the saved state and no input, and listens for signals only to outlive them:
* a clean-up that is asked to stop has nothing better to do than to finish.
*/
(0,_open_ci_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.n)(post());
async function post() {
	const { ci, redactor } = (0,_open_ci_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.t)();
	try {
		const { emit } = await (0,_open_reporter_chunk_mjs__WEBPACK_IMPORTED_MODULE_3__.t)(ci, redactor);
		tellRecovery(ci, await recover(ci.state.load(), {
			clock: _system_clock_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.t,
			emit,
			save: ci.state.save,
			enter: async (record, signal) => {
				const { returnToCloud } = await Promise.all(/* import() */[__webpack_require__.e(756), __webpack_require__.e(894)]).then(__webpack_require__.bind(__webpack_require__, 8894));
				return await returnToCloud({
					...ci,
					clock: _system_clock_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.t,
					mask: ci.log.mask
				}, record, signal);
			}
		}));
		return 0;
	} catch (error) {
		return tellFailure(ci, (0,_errors_chunk_mjs__WEBPACK_IMPORTED_MODULE_2__.n)(error));
	}
}



/***/ })

};
;