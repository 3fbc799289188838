"use strict";
exports.id = 3343;
exports.ids = [3343];
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

/***/ 1454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
t: () => (newNonce)
});
var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

// src/window/nonce.ts
function newNonce() {
	return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16).toString("hex");
}



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



/***/ }),

/***/ 3343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
var _sources_mjs__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(477);
var _exit_with_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4582);
var _words_mjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8528);
var _errors_mjs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8484);
var _summary_mjs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9519);
var _foreign_output_mjs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7031);
var _save_report_mjs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9229);
var _sweep_group_mjs__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1905);
var _nonce_mjs__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1454);
var _read_text_mjs__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5507);
var _problem_mjs__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5146);
var _table_mjs__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2883);
var _read_mjs__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(4697);
var _open_ci_mjs__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(5050);
var _refuse_mjs__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(9897);















// src/report/sweep-words.ts
function sweepRowWords({ end, expires, run }) {
	const by = run === "" ? "" : ` · ${run}`;
	const until = expires === void 0 ? "its tags tell no time" : `until ${utc(expires)}`;
	const since = expires === void 0 ? "" : `expired ${utc(expires)}`;
	switch (end.kind) {
		case "removed": return {
			mark: "✓",
			words: "removed",
			detail: since + by
		};
		case "would-remove": return {
			mark: "·",
			words: "would go",
			detail: since + by
		};
		case "gone": return {
			mark: "✓",
			words: "was gone",
			detail: `removed by somebody else${by}`
		};
		case "kept": return {
			mark: "–",
			words: "kept",
			detail: until + by
		};
		case "not-exact": return {
			mark: "✗",
			words: "changed",
			detail: `${since}; somebody has changed it or copied its tags${by}`
		};
		case "not-tried": return {
			mark: "!",
			words: "not tried",
			detail: since + by
		};
		case "failed": return {
			mark: "✗",
			words: "open?",
			detail: `${since}; not seen closed${by}`
		};
	}
}
function sweepHeadline({ rows, region, dryRun, exitCode }) {
	const many = (...kinds) => rows.filter(({ end }) => kinds.includes(end.kind)).length;
	const windows = (number) => (0,_words_mjs__WEBPACK_IMPORTED_MODULE_1__.t)(number, "expired window");
	const kept = many("kept") === 0 ? "" : `, ${many("kept")} kept`;
	const open = many("failed", "not-exact");
	const went = many("removed", "gone", "would-remove");
	if (exitCode === 8) return {
		mark: "✗",
		words: `${windows(open)} in ${region} may still be open; ${went} removed${kept}`
	};
	if (exitCode === 130) return {
		mark: "!",
		words: `Cancelled: ${windows(many("not-tried"))} in ${region} not tried; ${went} removed${kept}`
	};
	if (rows.length === 0) return {
		mark: "✓",
		words: `No window of Sallyport in ${region}`
	};
	if (went === 0) return {
		mark: "✓",
		words: `Nothing has expired in ${region}${kept}`
	};
	return {
		mark: "✓",
		words: `${windows(went)} ${dryRun ? "would be " : ""}removed in ${region}${kept}`
	};
}
const utc = (time) => `${new Date(time).toISOString().slice(0, 16).replace("T", " ")} UTC`;
// src/report/sweep-report.ts
function sweepLine(row, paint) {
	const { mark, words, detail } = sweepRowWords(row);
	const what = `${row.rule} of ${row.group}  ${row.lets}`;
	return `  ${(0,_save_report_mjs__WEBPACK_IMPORTED_MODULE_5__.i)(paint, mark)} ${words.padEnd(10)}${(0,_words_mjs__WEBPACK_IMPORTED_MODULE_1__.i)(what)}  ${paint("dim", (0,_words_mjs__WEBPACK_IMPORTED_MODULE_1__.i)(detail))}`;
}
function sweepClosingLines(result, paint, debug) {
	const { mark, words } = sweepHeadline(result);
	const end = `${(0,_save_report_mjs__WEBPACK_IMPORTED_MODULE_5__.i)(paint, mark)} ${paint("bold", words)}${paint("dim", `  ${(0,_words_mjs__WEBPACK_IMPORTED_MODULE_1__.n)(result.ended - result.started)}`)}`;
	return [
		...failuresOf(result).map((error) => (0,_summary_mjs__WEBPACK_IMPORTED_MODULE_3__.x)(error, paint, debug)),
		changed(result),
		[end]
	].filter((block) => block.length > 0).flatMap((block) => ["", ...block]);
}
function sweepSummary(result) {
	const { mark, words } = sweepHeadline(result);
	const rows = result.rows.slice(0, shownRows).map((row) => {
		const { mark, words, detail } = sweepRowWords(row);
		return [
			`${mark} ${words}`,
			(0,_summary_mjs__WEBPACK_IMPORTED_MODULE_3__.p)(row.rule),
			(0,_summary_mjs__WEBPACK_IMPORTED_MODULE_3__.p)(row.group),
			(0,_summary_mjs__WEBPACK_IMPORTED_MODULE_3__.h)(row.lets),
			(0,_summary_mjs__WEBPACK_IMPORTED_MODULE_3__.h)(detail)
		];
	});
	const more = result.rows.length - rows.length;
	return [
		`## ${mark} ${(0,_summary_mjs__WEBPACK_IMPORTED_MODULE_3__.h)(words)}`,
		result.dryRun ? "A dry run: nothing was changed." : "",
		rows.length === 0 ? "" : (0,_summary_mjs__WEBPACK_IMPORTED_MODULE_3__.g)([
			"",
			"rule",
			"group",
			"lets in",
			""
		], rows),
		more > 0 ? `… and ${more} more: see the JSON report.` : "",
		...failuresOf(result).map(({ message, hint }) => `${(0,_summary_mjs__WEBPACK_IMPORTED_MODULE_3__.h)((0,_foreign_output_mjs__WEBPACK_IMPORTED_MODULE_4__.i)(message))}\n\n**What to do:** ${(0,_summary_mjs__WEBPACK_IMPORTED_MODULE_3__.h)((0,_foreign_output_mjs__WEBPACK_IMPORTED_MODULE_4__.i)(hint))}`),
		...changed(result).map(_summary_mjs__WEBPACK_IMPORTED_MODULE_3__.h)
	].filter((part) => part !== "").join("\n\n");
}
function sweepJson(result, run) {
	const { region, dryRun, exitCode, started, ended, rows } = result;
	const report = {
		schema: 1,
		kind: "sweep",
		region,
		dryRun,
		exitCode,
		started: time(started),
		ended: time(ended),
		run,
		rules: rows.map(({ end, expires, ...row }) => ({
			...row,
			expires: expires === void 0 ? null : time(expires),
			result: end.kind,
			failure: end.kind === "failed" ? failureEntry(end.error) : null
		}))
	};
	return `${JSON.stringify(report, void 0, 2)}\n`;
}
function sweepOutputs({ rows, exitCode }, reportPath) {
	const count = (...kinds) => String(rows.filter(({ end }) => kinds.includes(end.kind)).length);
	return {
		result: exitCode === 0 ? "done" : exitCode === 8 ? "clean-up-failed" : "cancelled",
		removed: count("removed"),
		expired: count("removed", "would-remove", "gone", "failed", "not-exact", "not-tried"),
		"not-closed": count("failed", "not-exact"),
		report: reportPath
	};
}
function sweepAnnotations(result) {
	return [...failuresOf(result).map(({ code: title, message, hint }) => ({
		title,
		message: `${message}\n${hint}`
	})), ...changed(result).map((message) => ({
		title: "a rule that is not exact",
		message
	}))];
}
const shownRows = 500;
function failuresOf({ rows }) {
	return rows.flatMap(({ end }) => end.kind === "failed" ? [end.error] : []);
}
function changed({ rows, region }) {
	return rows.flatMap(({ end, rule, group, lets }) => end.kind === "not-exact" ? [`${rule} of ${group}, region ${region}, has the tags of an expired window but is no such rule: ${lets}. It is left to you: remove it, or its tags that begin with sallyport:.`] : []);
}
function failureEntry(error) {
	const { code, message, hint } = error;
	return {
		code,
		message: (0,_foreign_output_mjs__WEBPACK_IMPORTED_MODULE_4__.i)(message),
		hint: (0,_foreign_output_mjs__WEBPACK_IMPORTED_MODULE_4__.i)(hint),
		causes: (0,_summary_mjs__WEBPACK_IMPORTED_MODULE_3__.v)(error),
		more: (0,_summary_mjs__WEBPACK_IMPORTED_MODULE_3__.y)(error)
	};
}
const time = (milliseconds) => new Date(milliseconds).toISOString();
// src/run/sweep.ts
async function sweep(parts, { dryRun }) {
	const { firewall, region, clock, cancelled, tell } = parts;
	const started = clock.now();
	const rules = await firewall.rulesTagged(_sweep_group_mjs__WEBPACK_IMPORTED_MODULE_6__.c);
	const expired = (0,_sweep_group_mjs__WEBPACK_IMPORTED_MODULE_6__.r)(rules, started).map(({ rule }) => rule);
	const rows = [];
	const done = (rule, end) => {
		const row = rowOf(rule, end);
		rows.push(row);
		tell(row);
	};
	for (const rule of expired) if (cancelled.aborted) done(rule, { kind: "not-tried" });
	else done(rule, dryRun ? { kind: "would-remove" } : await remove(parts, rule));
	for (const rule of rules.filter((rule) => !expired.includes(rule))) done(rule, { kind: !(0,_sweep_group_mjs__WEBPACK_IMPORTED_MODULE_6__.i)(rule) && (0,_sweep_group_mjs__WEBPACK_IMPORTED_MODULE_6__.v)({ until: (0,_sweep_group_mjs__WEBPACK_IMPORTED_MODULE_6__.a)(rule) }, started) ? "not-exact" : "kept" });
	return {
		region,
		dryRun,
		started,
		ended: clock.now(),
		rows,
		exitCode: exitCodeOf(rows)
	};
}
async function remove(parts, rule) {
	try {
		switch (await (0,_sweep_group_mjs__WEBPACK_IMPORTED_MODULE_6__.t)(parts, rule, (0,_nonce_mjs__WEBPACK_IMPORTED_MODULE_7__.t)())) {
			case "revoked": return { kind: "removed" };
			case "gone": return { kind: "gone" };
			case "in-use": return { kind: "kept" };
		}
	} catch (error) {
		return {
			kind: "failed",
			error: (0,_sweep_group_mjs__WEBPACK_IMPORTED_MODULE_6__.h)(rule, parts.region, (0,_errors_mjs__WEBPACK_IMPORTED_MODULE_2__.r)(error))
		};
	}
}
function rowOf(rule, end) {
	const { group, id, tags } = rule;
	const expires = (0,_sweep_group_mjs__WEBPACK_IMPORTED_MODULE_6__.a)(rule);
	return {
		group,
		rule: id,
		lets: whatItLets(rule),
		run: (0,_sweep_group_mjs__WEBPACK_IMPORTED_MODULE_6__.l)(tags),
		end,
		...Number.isFinite(expires) ? { expires } : {}
	};
}
function whatItLets({ protocol, fromPort, toPort, source, direction }) {
	const ports = fromPort === toPort ? `${fromPort}` : `${fromPort}–${toPort}`;
	return `${protocol === "tcp" ? `TCP ${ports}` : protocol === "-1" ? "everything" : `${protocol} ${ports}`} ${direction === "ingress" ? "from" : "to"} ${source}`;
}
function exitCodeOf(rows) {
	const ends = new Set(rows.map(({ end }) => end.kind));
	if (ends.has("failed") || ends.has("not-exact")) return 8;
	return ends.has("not-tried") ? 130 : 0;
}
// src/settings/read-sweep.ts
function readSweepSettings(sources) {
	const { given } = sources;
	const values = new Map(given.values);
	values.delete("dry-run");
	const { collected, complaints } = (0,_read_mjs__WEBPACK_IMPORTED_MODULE_11__.n)({
		...sources,
		given: {
			...given,
			values
		}
	});
	const credentials = (0,_table_mjs__WEBPACK_IMPORTED_MODULE_10__.v)((0,_read_mjs__WEBPACK_IMPORTED_MODULE_11__.i)(collected, given.place, complaints));
	const written = given.values.get("dry-run")?.trim() || _table_mjs__WEBPACK_IMPORTED_MODULE_10__.o["dry-run"].default;
	const dryRun = _table_mjs__WEBPACK_IMPORTED_MODULE_10__.o["dry-run"].kind.parse(written);
	if (dryRun.kind === "bad") {
		const message = `${(0,_problem_mjs__WEBPACK_IMPORTED_MODULE_9__.n)(written)} ${dryRun.why}`;
		(0,_read_mjs__WEBPACK_IMPORTED_MODULE_11__.r)(complaints.problems, {
			spelled: (0,_sources_mjs__WEBPACK_IMPORTED_MODULE_14__.i)(given.place, "dry-run"),
			message,
			hint: dryRun.write
		});
	}
	for (const name of values.keys()) {
		if (!(0,_table_mjs__WEBPACK_IMPORTED_MODULE_10__.t)(name) || isOfSweep(name)) continue;
		(0,_read_mjs__WEBPACK_IMPORTED_MODULE_11__.r)(complaints.problems, {
			spelled: (0,_sources_mjs__WEBPACK_IMPORTED_MODULE_14__.i)(given.place, name),
			message: "A sweep looks after every group of the region, and has no such setting.",
			hint: "Remove it."
		});
	}
	if (dryRun.kind === "bad" || complaints.problems.size > 0) return {
		kind: "invalid",
		problems: [...complaints.problems.values()]
	};
	return {
		kind: "ok",
		settings: {
			credentials,
			dryRun: dryRun.value === "true"
		},
		warnings: [...complaints.warnings.values()]
	};
}
function isOfSweep(name) {
	return _table_mjs__WEBPACK_IMPORTED_MODULE_10__.i.some(({ settings }) => Object.hasOwn(settings, name));
}
// src/entry/tell-sweep.ts
function tellSweep({ kind, log, results, run, colour }, result) {
	let path = "";
	const problems = [
		...(0,_save_report_mjs__WEBPACK_IMPORTED_MODULE_5__.n)("The JSON report", () => {
			path = (0,_save_report_mjs__WEBPACK_IMPORTED_MODULE_5__.t)(sweepJson(result, run));
		}),
		...(0,_save_report_mjs__WEBPACK_IMPORTED_MODULE_5__.n)("The outputs", () => {
			for (const [name, value] of Object.entries(sweepOutputs(result, path))) results.output(name, value);
		}),
		...(0,_save_report_mjs__WEBPACK_IMPORTED_MODULE_5__.n)("The summary", () => results.summary(sweepSummary(result)))
	];
	for (const problem of problems) log.line(`  ! ${problem}`);
	if (kind !== "github" && path !== "") log.line(`\n  report  ${path}`);
	log.line(sweepClosingLines(result, (0,_summary_mjs__WEBPACK_IMPORTED_MODULE_3__.w)(colour), process.env["RUNNER_DEBUG"] === "1").join("\n"));
	for (const { title, message } of sweepAnnotations(result)) log.annotate("error", `Sallyport: ${title}`, message);
	log.end();
}
// src/entry/run-sweep.ts
async function runSweep({ given, cancelled }) {
	const { ci } = (0,_open_ci_mjs__WEBPACK_IMPORTED_MODULE_12__.t)();
	try {
		const sources = {
			given,
			environment: process.env,
			commit: ci.run.commit
		};
		const read = readSweepSettings(await (0,_read_text_mjs__WEBPACK_IMPORTED_MODULE_8__.r)(sources, _read_text_mjs__WEBPACK_IMPORTED_MODULE_8__.t));
		if (read.kind === "invalid") return (0,_refuse_mjs__WEBPACK_IMPORTED_MODULE_13__.t)(ci, (0,_problem_mjs__WEBPACK_IMPORTED_MODULE_9__.i)(read.problems));
		for (const warning of read.warnings) ci.log.annotate("warning", "Sallyport", (0,_problem_mjs__WEBPACK_IMPORTED_MODULE_9__.t)(warning));
		return await carryOut(ci, read.settings, cancelled);
	} catch (error) {
		return (0,_refuse_mjs__WEBPACK_IMPORTED_MODULE_13__.t)(ci, (0,_errors_mjs__WEBPACK_IMPORTED_MODULE_2__.r)(error));
	}
}
async function carryOut(ci, { credentials, dryRun }, cancelled) {
	const paint = (0,_summary_mjs__WEBPACK_IMPORTED_MODULE_3__.w)(ci.colour);
	const { enterCloud } = await __webpack_require__.e(/* import() */ 3241).then(__webpack_require__.bind(__webpack_require__, 3241)).then((n) => n.n);
	const clock = _words_mjs__WEBPACK_IMPORTED_MODULE_1__.u;
	const endpoint = process.env["AWS_ENDPOINT_URL"] || void 0;
	const { firewall, identity, record } = await enterCloud({
		...ci,
		clock,
		mask: ci.log.mask
	}, {
		credentials,
		endpoint,
		task: "sweep"
	}, cancelled);
	ci.log.line(paint("bold", `Sallyport · sweep of ${record.region}${dryRun ? ", only looking" : ""}`));
	ci.log.line(`${paint("dim", `  as ${identity}`)}\n`);
	const result = await sweep({
		firewall,
		region: record.region,
		clock,
		cancelled,
		tell: (row) => ci.log.line(sweepLine(row, paint))
	}, { dryRun });
	tellSweep(ci, result);
	return result.exitCode;
}
// src/entry/sweep-main.ts
(0,_exit_with_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(runSweep({
	given: (0,_sources_mjs__WEBPACK_IMPORTED_MODULE_14__.n)(process.env),
	cancelled: _exit_with_mjs__WEBPACK_IMPORTED_MODULE_0__.n
}));



/***/ })

};
;