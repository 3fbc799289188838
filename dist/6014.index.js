"use strict";
exports.id = 6014;
exports.ids = [6014];
exports.modules = {

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

/***/ 6014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
var _sources_mjs__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(477);
var _exit_with_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4582);
var _errors_mjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8484);
var _read_text_mjs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5507);
var _problem_mjs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5146);
var _open_ci_mjs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5050);
var _refuse_mjs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9897);







// src/entry/run-command.ts
async function runCommand({ given, cancelled, state }) {
	const { ci: host, redactor } = (0,_open_ci_mjs__WEBPACK_IMPORTED_MODULE_4__.t)();
	const ci = state === void 0 ? host : {
		...host,
		state: state.store
	};
	try {
		const read = await (0,_read_text_mjs__WEBPACK_IMPORTED_MODULE_2__.n)({
			given,
			environment: process.env,
			commit: ci.run.commit
		}, _read_text_mjs__WEBPACK_IMPORTED_MODULE_2__.t);
		if (read.kind === "invalid") return (0,_refuse_mjs__WEBPACK_IMPORTED_MODULE_5__.t)(ci, (0,_problem_mjs__WEBPACK_IMPORTED_MODULE_3__.i)(read.problems));
		const { carryOut } = await Promise.all(/* import() */[__webpack_require__.e(3813), __webpack_require__.e(3350), __webpack_require__.e(7175), __webpack_require__.e(2831), __webpack_require__.e(5077)]).then(__webpack_require__.bind(__webpack_require__, 5077));
		state?.claim();
		const exitCode = await carryOut({
			...read,
			ci,
			redactor,
			cancelled
		});
		state?.settle();
		return exitCode;
	} catch (error) {
		return (0,_refuse_mjs__WEBPACK_IMPORTED_MODULE_5__.t)(ci, (0,_errors_mjs__WEBPACK_IMPORTED_MODULE_1__.r)(error));
	}
}
// src/entry/github-main.ts
(0,_exit_with_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(runCommand({
	given: (0,_sources_mjs__WEBPACK_IMPORTED_MODULE_6__.n)(process.env),
	cancelled: _exit_with_mjs__WEBPACK_IMPORTED_MODULE_0__.n
}));



/***/ }),

/***/ 5507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
n: () => (loadSettings),
r: () => (withFile),
t: () => (readText)
});
var _sources_mjs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(477);
var _problem_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5146);
var _read_mjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4697);
var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);




// src/settings/load.ts
async function loadSettings(sources, readText) {
	return (0,_read_mjs__WEBPACK_IMPORTED_MODULE_1__.t)(await withFile(sources, readText));
}
async function withFile(sources, readText) {
	const { path, spelled } = whichFile(sources);
	const found = await read(path, readText);
	if (found.kind === "text") {
		const { parseConfigFile } = await __webpack_require__.e(/* import() */ 8734).then(__webpack_require__.bind(__webpack_require__, 8734));
		return {
			...sources,
			file: parseConfigFile(found.text, path)
		};
	}
	if (found.kind === "none" && spelled === void 0) return sources;
	const message = found.kind === "none" ? `There is no file ${(0,_problem_mjs__WEBPACK_IMPORTED_MODULE_0__.n)(path)}.` : `${(0,_problem_mjs__WEBPACK_IMPORTED_MODULE_0__.n)(path)} can’t be read: ${found.why}.`;
	const problem = {
		spelled: spelled ?? path,
		message,
		hint: "Write the path of a readable file, from the working directory."
	};
	return {
		...sources,
		file: {
			entries: [],
			problems: [problem]
		}
	};
}
async function read(path, readText) {
	try {
		const text = await readText(path);
		return text === void 0 ? { kind: "none" } : {
			kind: "text",
			text
		};
	} catch (cause) {
		return {
			kind: "unreadable",
			why: cause instanceof Error ? cause.message : String(cause)
		};
	}
}
function whichFile({ given, environment }) {
	const named = given.values.get("config")?.trim();
	if (named !== void 0 && named !== "") return {
		path: named,
		spelled: (0,_sources_mjs__WEBPACK_IMPORTED_MODULE_3__.i)(given.place, "config")
	};
	const variable = `${_sources_mjs__WEBPACK_IMPORTED_MODULE_3__.t}CONFIG`;
	const fromEnvironment = environment[variable]?.trim();
	if (fromEnvironment !== void 0 && fromEnvironment !== "") return {
		path: fromEnvironment,
		spelled: variable
	};
	return { path: "sallyport.yml" };
}
// src/entry/read-text.ts
async function readText(path) {
	try {
		return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(path, "utf8");
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return void 0;
		throw error;
	}
}



/***/ }),

/***/ 9897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
t: () => (refuse)
});
var _summary_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9519);

// src/entry/refuse.ts
function refuse(ci, error) {
	const lines = (0,_summary_mjs__WEBPACK_IMPORTED_MODULE_0__.x)(error, (0,_summary_mjs__WEBPACK_IMPORTED_MODULE_0__.w)(ci.colour), process.env["RUNNER_DEBUG"] === "1");
	ci.log.line(lines.join("\n"));
	ci.log.annotate("error", `Sallyport: ${error.code}`, `${error.message}\n${error.hint}`);
	ci.log.end();
	ci.results.output("result", error.code === "DEFECT" ? "defect" : "refused");
	ci.results.summary((0,_summary_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(error));
	return error.exitCode;
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