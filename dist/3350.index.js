"use strict";
exports.id = 3350;
exports.ids = [3350];
exports.modules = {

/***/ 1909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
t: () => (openReporter)
});
var _words_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8528);
var _summary_mjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9519);
var _save_report_mjs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9229);
var _foreign_output_mjs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7031);
var _errors_mjs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8484);
var node_util__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7975);






// src/report/closing-lines.ts
function closingLines(result, paint, { debug = false, report } = {}) {
	const table = (0,_summary_mjs__WEBPACK_IMPORTED_MODULE_1__.o)((0,_summary_mjs__WEBPACK_IMPORTED_MODULE_1__.a)(result), (mark) => (0,_save_report_mjs__WEBPACK_IMPORTED_MODULE_2__.i)(paint, mark), (text) => paint("dim", text));
	const failures = result.failure === void 0 ? [] : [result.failure, ...result.alsoFailed];
	const renewal = (0,_summary_mjs__WEBPACK_IMPORTED_MODULE_1__.s)(result);
	const { mark, words } = (0,_summary_mjs__WEBPACK_IMPORTED_MODULE_1__._)(result);
	const end = `${(0,_save_report_mjs__WEBPACK_IMPORTED_MODULE_2__.i)(paint, mark)} ${paint("bold", words)}${paint("dim", `  ${(0,_words_mjs__WEBPACK_IMPORTED_MODULE_0__.n)(result.ended - result.started)}`)}`;
	return [
		table,
		renewal === "" ? [] : [`  ${renewal}`],
		[...result.windows.flatMap((window) => windowLines(window, paint)), ...report === void 0 ? [] : [`  report  ${report}`]],
		...(0,_summary_mjs__WEBPACK_IMPORTED_MODULE_1__.b)(failures).map((group) => (0,_summary_mjs__WEBPACK_IMPORTED_MODULE_1__.x)(group.first, paint, debug, (0,_summary_mjs__WEBPACK_IMPORTED_MODULE_1__.C)(group))),
		[end]
	].filter((block) => block.length > 0).flatMap((block) => ["", ...block]);
}
function windowLines(window, paint) {
	const { facts, stays } = window;
	const open = (0,_summary_mjs__WEBPACK_IMPORTED_MODULE_1__.i)(window);
	return [`  window  ${open === void 0 ? paint("red", "not seen closed") : `open for ${(0,_words_mjs__WEBPACK_IMPORTED_MODULE_0__.n)(open)}${stays === void 0 ? ", seen closed" : `; ${_summary_mjs__WEBPACK_IMPORTED_MODULE_1__.r[stays]}`}`}`, `          ${paint("dim", `TCP ${facts.port} from ${facts.cidr} · ${facts.rule} of ${facts.group}`)}`];
}
// src/report/json-report.ts
function jsonReport(result, { run, warnings, redact }) {
	const report = {
		schema: 1,
		result: result.outcome,
		exitCode: result.exitCode,
		mode: result.mode,
		version: result.version ?? null,
		mixed: result.mixed,
		started: time(result.started),
		ended: time(result.ended),
		seconds: seconds(result.ended - result.started),
		run,
		plan: planEntry(result.plan),
		hosts: result.hosts.map(hostEntry),
		renewalPlan: planEntry(result.renewalPlan),
		renewed: result.renewed?.map(renewedEntry) ?? null,
		windows: result.windows.map(windowEntry),
		failure: result.failure === void 0 ? null : failureEntry(result.failure),
		alsoFailed: result.alsoFailed.map(failureEntry),
		warnings: warnings.map((warning) => (0,_foreign_output_mjs__WEBPACK_IMPORTED_MODULE_3__.i)(warning))
	};
	return `${JSON.stringify(report, (_key, value) => typeof value === "string" ? redact(value) : value, 2)}\n`;
}
function renewedEntry({ host, before, after, outcome }) {
	return {
		host: host.name,
		before: observed(before),
		after: observed(after),
		result: outcome.kind
	};
}
function planEntry(plan) {
	if (plan === void 0) return null;
	return {
		batches: plan.batches.map(({ number, role, hosts, capacity }) => ({
			number,
			role,
			waves: capacity.waves,
			inService: capacity.left,
			of: capacity.of,
			hosts: hosts.map(plannedEntry)
		})),
		canary: canaryEntry(plan),
		once: {
			before: plan.once.before ?? null,
			after: plan.once.after ?? null
		},
		skipped: plan.skipped.map(({ host }) => host.name),
		strangers: plan.strangers.map(({ group, target }) => ({
			group,
			target
		})),
		seconds: seconds(plan.takes)
	};
}
function canaryEntry({ canary, batches }) {
	const batch = batches.find((one) => one.canary === true);
	if (canary === void 0 || batch === void 0) return null;
	const { group, share, milliseconds } = canary;
	const hosts = batch.hosts.flatMap((one) => one.canary === true ? [one.host.name] : []);
	return {
		batch: batch.number,
		hosts,
		group,
		share,
		seconds: seconds(milliseconds)
	};
}
function plannedEntry({ host, before, to, phases, wayBack }) {
	return {
		host: host.name,
		from: observed(before.running),
		to,
		health: before.health,
		traffic: trafficEntry(before.traffic),
		phases,
		wayBack: wayBack.kind === "ready" ? { ready: true } : {
			ready: false,
			why: (0,_foreign_output_mjs__WEBPACK_IMPORTED_MODULE_3__.i)(wayBack.why)
		}
	};
}
function trafficEntry(traffic) {
	if (traffic === void 0 || traffic.kind === "unbalanced") return null;
	const targets = ("targets" in traffic ? traffic.targets ?? [] : []).map(({ group, port, state, reason }) => ({
		group: (0,_foreign_output_mjs__WEBPACK_IMPORTED_MODULE_3__.i)(group),
		port: port ?? null,
		state,
		reason: reason === void 0 ? null : (0,_foreign_output_mjs__WEBPACK_IMPORTED_MODULE_3__.i)(reason)
	}));
	return {
		kind: traffic.kind,
		..."why" in traffic ? { why: (0,_foreign_output_mjs__WEBPACK_IMPORTED_MODULE_3__.i)(traffic.why) } : {},
		targets
	};
}
function hostEntry({ host, outcome, before, after, to, traffic, phases }) {
	return {
		host: host.name,
		role: host.role,
		address: host.address,
		instanceId: host.instanceId ?? null,
		result: outcome.kind,
		phase: "phase" in outcome ? outcome.phase : null,
		before: observed(before),
		after: observed(after),
		to: to ?? null,
		traffic: trafficEntry(traffic),
		phases: phases.map(({ phase, milliseconds }) => ({
			phase,
			seconds: seconds(milliseconds)
		})),
		failure: "error" in outcome && outcome.error !== void 0 ? failureEntry(outcome.error) : null
	};
}
function observed(observation) {
	switch (observation.kind) {
		case "version": return {
			kind: "version",
			version: observation.version
		};
		case "none": return { kind: "none" };
		case "unknown": return {
			kind: "unknown",
			reason: (0,_foreign_output_mjs__WEBPACK_IMPORTED_MODULE_3__.i)(observation.reason)
		};
	}
}
function windowEntry(window) {
	const { facts, opened, closed, stays } = window;
	const open = (0,_summary_mjs__WEBPACK_IMPORTED_MODULE_1__.i)(window);
	return {
		group: facts.group,
		rule: facts.rule,
		cidr: facts.cidr,
		port: facts.port,
		opened: time(opened),
		closed: closed === void 0 || stays !== void 0 ? null : time(closed),
		stays: stays ?? null,
		seconds: open === void 0 ? null : seconds(open),
		expires: time(facts.expires)
	};
}
function failureEntry(error) {
	return {
		code: error.code,
		message: (0,_foreign_output_mjs__WEBPACK_IMPORTED_MODULE_3__.i)(error.message),
		hint: (0,_summary_mjs__WEBPACK_IMPORTED_MODULE_1__.S)(error),
		causes: (0,_summary_mjs__WEBPACK_IMPORTED_MODULE_1__.v)(error),
		more: (0,_summary_mjs__WEBPACK_IMPORTED_MODULE_1__.y)(error)
	};
}
const time = (milliseconds) => new Date(milliseconds).toISOString();
const seconds = (milliseconds) => Math.round(milliseconds) / 1e3;
// src/report/outputs.ts
function outputsOf(result, reportPath) {
	const open = openTime(result);
	return {
		result: result.outcome,
		version: result.version ?? "",
		mixed: String(result.mixed),
		hosts: JSON.stringify(result.hosts.map(({ host, before, after, outcome, traffic }) => ({
			host: host.name,
			role: host.role,
			before: fullVersion(before),
			after: fullVersion(after),
			result: outcome.kind,
			...traffic === void 0 || traffic.kind === "unbalanced" ? {} : { traffic: traffic.kind }
		}))),
		report: reportPath ?? "",
		"window-seconds": open === void 0 ? "" : String(Math.round(open / 1e3))
	};
}
function fullVersion(observed) {
	return observed.kind === "version" ? observed.version : (0,_words_mjs__WEBPACK_IMPORTED_MODULE_0__.l)(observed);
}
function openTime({ windows }) {
	if (windows.length === 0 || windows.some(({ closed }) => closed === void 0)) return void 0;
	return Math.max(...windows.map(({ closed = 0 }) => closed)) - Math.min(...windows.map(({ opened }) => opened));
}
// src/report/progress.ts
const outputKept = {
	lines: 20,
	characters: 400
};
function followRun() {
	const steps = /* @__PURE__ */ new Map();
	const hosts = /* @__PURE__ */ new Map();
	const spans = [];
	const warnings = [];
	const progress = {
		started: void 0,
		steps,
		hosts,
		batch: void 0,
		windowOpened: void 0,
		spans,
		warnings
	};
	const change = (host, to) => {
		const before = hosts.get(host.name) ?? {
			host,
			phase: void 0,
			ended: false,
			output: []
		};
		hosts.set(host.name, {
			...before,
			...to
		});
	};
	const endPhase = (event) => {
		const { host, phase, at, milliseconds } = event;
		spans.push({
			host: host.name,
			phase,
			from: at - milliseconds,
			to: at,
			failed: event.kind === "phase-failed"
		});
		change(host, { phase: void 0 });
	};
	const note = (event) => {
		progress.started ??= event.at;
		switch (event.kind) {
			case "step-started":
				steps.set(event.step, event.at);
				break;
			case "step-finished":
			case "step-failed":
				steps.delete(event.step);
				break;
			case "window-opened":
				progress.windowOpened ??= event.at;
				break;
			case "window-closed":
				progress.windowOpened = void 0;
				break;
			case "plan-made":
				for (const { host } of [...event.plan.batches.flatMap((batch) => batch.hosts), ...event.plan.skipped]) change(host, {});
				break;
			case "batch-started":
				progress.batch = {
					number: event.number,
					of: event.of
				};
				break;
			case "phase-started":
				change(event.host, {
					phase: {
						name: event.phase,
						since: event.at
					},
					ended: false
				});
				break;
			case "phase-finished":
			case "phase-failed":
				endPhase(event);
				break;
			case "host-output": {
				const output = [...hosts.get(event.host.name)?.output ?? [], event.line.slice(0, outputKept.characters)];
				change(event.host, { output: output.slice(-outputKept.lines) });
				break;
			}
			case "waiting": {
				const phase = event.host && hosts.get(event.host.name)?.phase;
				if (event.host && phase) change(event.host, { phase: {
					...phase,
					waitingFor: event.what
				} });
				break;
			}
			case "host-ended":
				change(event.host, {
					ended: true,
					phase: void 0
				});
				break;
			case "warning":
				warnings.push(event.message);
				break;
			case "roll-back-started": progress.batch = void 0;
		}
	};
	return {
		note,
		progress
	};
}
// src/report/quiet.ts
const silence = 3e4;
function createQuiet() {
	const last = /* @__PURE__ */ new Map();
	const since = (subject, begin) => Math.max(last.get(subject) ?? begin, begin);
	return {
		mayTell: (event) => {
			const begin = event.at - event.milliseconds;
			return event.at - since(subjectOf(event), begin) >= silence;
		},
		heard: (event) => last.set(subjectOf(event), event.at),
		overdue: (progress, now) => {
			const hosts = [...progress.hosts.values()].flatMap(({ host, phase }) => phase === void 0 || now - since(host.name, phase.since) < silence ? [] : [{
				kind: "waiting",
				host,
				what: phase.waitingFor ?? phase.name,
				milliseconds: now - phase.since,
				at: now
			}]);
			const steps = [...progress.steps].flatMap(([step, begin]) => now - since(step, begin) < silence ? [] : [{
				kind: "waiting",
				what: step,
				milliseconds: now - begin,
				at: now
			}]);
			return [...hosts, ...steps];
		}
	};
}
function subjectOf(event) {
	if ("host" in event && event.host !== void 0) return event.host.name;
	return event.kind === "waiting" ? event.what : event.kind;
}
// src/report/redacted.ts
function redactedEvent(event, redact) {
	switch (event.kind) {
		case "step-finished":
		case "phase-finished": return {
			...event,
			detail: redact(event.detail)
		};
		case "step-failed":
		case "phase-failed":
		case "error": return {
			...event,
			error: redactedError(event.error, redact)
		};
		case "host-output":
		case "judge-output": return {
			...event,
			line: redact(event.line)
		};
		case "waiting": return {
			...event,
			what: redact(event.what)
		};
		case "warning": return {
			...event,
			message: redact(event.message)
		};
		case "cancelled": return {
			...event,
			reason: redact(event.reason)
		};
		case "host-ended": return {
			...event,
			outcome: redactedOutcome(event.outcome, redact)
		};
		case "plan-made": return {
			...event,
			plan: redactedPlan(event.plan, redact)
		};
		case "run-ended": return {
			...event,
			result: redactedResult(event.result, redact)
		};
		case "run-started":
		case "step-started":
		case "window-opened":
		case "window-closed":
		case "batch-started":
		case "roll-back-started":
		case "phase-started": return event;
	}
}
function redactedResult(result, redact) {
	return {
		...result,
		hosts: result.hosts.map(redactedHost(redact)),
		...result.renewed === void 0 ? {} : { renewed: result.renewed.map(redactedHost(redact)) },
		...result.failure === void 0 ? {} : { failure: redactedError(result.failure, redact) },
		...result.plan === void 0 ? {} : { plan: redactedPlan(result.plan, redact) },
		...result.renewalPlan === void 0 ? {} : { renewalPlan: redactedPlan(result.renewalPlan, redact) },
		alsoFailed: result.alsoFailed.map((error) => redactedError(error, redact))
	};
}
function redactedHost(redact) {
	return (host) => ({
		...host,
		outcome: redactedOutcome(host.outcome, redact),
		before: redactedObservation(host.before, redact),
		after: redactedObservation(host.after, redact),
		...host.traffic === void 0 ? {} : { traffic: redactedTraffic(host.traffic, redact) }
	});
}
function redactedError(error, redact) {
	const { code, message, hint, cause } = error;
	const safe = new _errors_mjs__WEBPACK_IMPORTED_MODULE_4__.t(code, {
		message: redact(message),
		hint: redact(hint),
		cause: redactedCause(cause, redact)
	});
	safe.stack = redact(error.stack ?? "");
	return safe;
}
function redactedCause(cause, redact, depth = 0) {
	if (cause === void 0 || cause === null || depth > 8) return void 0;
	if (!(cause instanceof Error)) return redact(String(cause));
	const under = redactedCause(cause.cause, redact, depth + 1);
	const safe = new Error(redact(cause.message), under === void 0 ? void 0 : { cause: under });
	safe.name = cause.name;
	safe.stack = redact(cause.stack ?? "");
	return safe;
}
function redactedOutcome(outcome, redact) {
	return "error" in outcome && outcome.error !== void 0 ? {
		...outcome,
		error: redactedError(outcome.error, redact)
	} : outcome;
}
function redactedPlan(plan, redact) {
	const redacted = (hosts) => hosts.map((planned) => {
		const { before, wayBack } = planned;
		return {
			...planned,
			before: {
				...before,
				traffic: redactedTraffic(before.traffic, redact)
			},
			wayBack: wayBack.kind === "none" ? {
				...wayBack,
				why: redact(wayBack.why)
			} : wayBack
		};
	});
	const batches = plan.batches.map((batch) => ({
		...batch,
		hosts: redacted(batch.hosts)
	}));
	return {
		...plan,
		batches,
		skipped: redacted(plan.skipped)
	};
}
function redactedTraffic(traffic, redact) {
	return "why" in traffic ? {
		...traffic,
		why: redact(traffic.why)
	} : traffic;
}
function redactedObservation(observed, redact) {
	return observed.kind === "unknown" ? {
		...observed,
		reason: redact(observed.reason)
	} : observed;
}
// src/report/terminal.ts
async function openLiveScreen(stream) {
	const { createLogUpdate } = await __webpack_require__.e(/* import() */ 6972).then(__webpack_require__.bind(__webpack_require__, 6972));
	const update = createLogUpdate(stream);
	let shown = 0;
	const clear = () => {
		if (shown > 0) update.clear();
		shown = 0;
	};
	return {
		draw: (text) => {
			const height = heightOf(text, stream.columns);
			if (height !== shown) clear();
			update(text);
			shown = height;
		},
		clear,
		done: () => {
			clear();
			update.done();
		}
	};
}
function heightOf(text, columns) {
	return text.split("\n").map((line) => (0,node_util__WEBPACK_IMPORTED_MODULE_5__.stripVTControlCharacters)(line).length).reduce((sum, width) => sum + Math.max(1, Math.ceil(width / columns)), 0);
}
const shownHosts = 8;
function liveText(progress, { now, columns, paint }) {
	const spinner = paint("cyan", frames[Math.trunc(now / 125) % frames.length] ?? "·");
	const names = [...progress.hosts.keys()];
	const busy = [...progress.hosts.values()].filter(({ phase }) => phase !== void 0);
	const lines = [
		...[...progress.steps].map(([step, since]) => `${spinner} ${step}${paint("dim", `  ${(0,_words_mjs__WEBPACK_IMPORTED_MODULE_0__.c)(now - since)}`)}`),
		...busy.slice(0, shownHosts).map((host) => `${spinner} ${hostNow(host, names, {
			now,
			columns,
			paint
		})}`),
		...busy.length > shownHosts ? [paint("dim", `  … and ${busy.length - shownHosts} more hosts`)] : []
	];
	return lines.length === 0 ? "" : [
		"",
		...lines.map((line) => `      ${line}`),
		footer(progress, now, paint)
	].join("\n");
}
const frames = [
	"⠋",
	"⠙",
	"⠹",
	"⠸",
	"⠼",
	"⠴",
	"⠦",
	"⠧",
	"⠇",
	"⠏"
];
function hostNow({ host, phase, output }, names, { now, columns, paint }) {
	if (phase === void 0) return "";
	const column = (0,_save_report_mjs__WEBPACK_IMPORTED_MODULE_2__.a)({
		hosts: names,
		paint
	}, host.name);
	const time = (0,_words_mjs__WEBPACK_IMPORTED_MODULE_0__.c)(now - phase.since).padStart(5);
	const width = Math.min(28, Math.max(10, ...names.map((name) => name.length)));
	const saying = (0,_words_mjs__WEBPACK_IMPORTED_MODULE_0__.i)(phase.waitingFor ?? output.at(-1) ?? "", Math.max(10, columns - width - 34));
	return `${column}  ${_words_mjs__WEBPACK_IMPORTED_MODULE_0__.s[phase.name].padEnd(12)}${time}  ${paint("dim", saying)}`;
}
function footer(progress, now, paint) {
	const hosts = [...progress.hosts.values()];
	const parts = [
		progress.batch === void 0 ? "" : `batch ${progress.batch.number} of ${progress.batch.of}`,
		hosts.length === 0 ? "" : `${hosts.filter(({ ended }) => ended).length} of ${hosts.length} hosts`,
		progress.windowOpened === void 0 ? "" : `window open ${(0,_words_mjs__WEBPACK_IMPORTED_MODULE_0__.c)(now - progress.windowOpened)}`
	].filter((part) => part !== "");
	return parts.length === 0 ? "" : `\n        ${paint("dim", parts.join(" · "))}`;
}
// src/report/reporter.ts
function createReporter(parts) {
	const { ci, clock, redact, live } = parts;
	const paint = (0,_summary_mjs__WEBPACK_IMPORTED_MODULE_1__.w)(ci.colour);
	const { note, progress } = followRun();
	const quiet = createQuiet();
	const draw = () => {
		const text = live && liveText(progress, {
			now: clock.now(),
			columns: live.columns(),
			paint
		});
		if (text) live?.screen.draw(redact(text));
		else live?.screen.clear();
	};
	let began = false;
	const print = (all) => {
		const lines = began || all[0] !== "" ? all : all.slice(1);
		if (lines.length === 0) return;
		began = true;
		live?.screen.clear();
		ci.log.line(lines.join("\n"));
	};
	const tell = (event) => {
		if (event.kind === "warning" && progress.warnings.includes(event.message)) return;
		note(event);
		const view = {
			started: progress.started ?? event.at,
			hosts: [...progress.hosts.keys()],
			paint
		};
		const lines = event.kind === "waiting" && (live || !quiet.mayTell(event)) ? [] : (0,_save_report_mjs__WEBPACK_IMPORTED_MODULE_2__.r)(event, view);
		if (lines.length > 0) quiet.heard(event);
		print(lines);
		draw();
	};
	return {
		emit: (event) => tell(redactedEvent({
			...event,
			at: clock.now()
		}, redact)),
		tick: () => {
			if (live) return draw();
			for (const event of quiet.overdue(progress, clock.now())) tell(event);
		},
		finish: (unsafe) => {
			const result = redactedResult(unsafe, redact);
			live?.screen.done();
			const report = jsonReport(result, {
				run: ci.run,
				warnings: progress.warnings,
				redact
			});
			let path;
			const problems = (0,_save_report_mjs__WEBPACK_IMPORTED_MODULE_2__.n)("The JSON report", () => {
				path = parts.saveReport(report);
			});
			const told = parts.tellsReport === true ? path : void 0;
			ci.log.line(closingLines(result, paint, {
				debug: parts.debug,
				report: told
			}).join("\n"));
			problems.push(...(0,_save_report_mjs__WEBPACK_IMPORTED_MODULE_2__.n)("The outputs", () => {
				for (const [name, value] of Object.entries(outputsOf(result, path))) ci.results.output(name, value);
			}), ...(0,_save_report_mjs__WEBPACK_IMPORTED_MODULE_2__.n)("The summary", () => ci.results.summary((0,_summary_mjs__WEBPACK_IMPORTED_MODULE_1__.n)(result, ci.run, progress))));
			const view = {
				started: result.started,
				hosts: [],
				paint
			};
			for (const message of problems) print((0,_save_report_mjs__WEBPACK_IMPORTED_MODULE_2__.r)({
				kind: "warning",
				message,
				at: clock.now()
			}, view));
			annotate(ci, result, progress.warnings);
		}
	};
}
function annotate({ log }, result, warnings) {
	for (const error of result.failure === void 0 ? [] : [result.failure, ...result.alsoFailed]) log.annotate("error", `Sallyport: ${error.code}`, `${(0,_foreign_output_mjs__WEBPACK_IMPORTED_MODULE_3__.i)(error.message)}\n${(0,_summary_mjs__WEBPACK_IMPORTED_MODULE_1__.S)(error)}`);
	for (const warning of warnings) log.annotate("warning", "Sallyport", (0,_foreign_output_mjs__WEBPACK_IMPORTED_MODULE_3__.i)(warning));
	log.end();
}
// src/entry/open-reporter.ts
async function openReporter(ci, { redact }, { plain = false } = {}) {
	const { stdout, env } = process;
	const onTerminal = ci.kind === "generic" && stdout.isTTY && !plain;
	const reporter = createReporter({
		ci,
		clock: _words_mjs__WEBPACK_IMPORTED_MODULE_0__.u,
		redact,
		saveReport: _save_report_mjs__WEBPACK_IMPORTED_MODULE_2__.t,
		tellsReport: ci.kind !== "github",
		debug: env["RUNNER_DEBUG"] === "1",
		...onTerminal ? { live: {
			screen: await openLiveScreen(stdout),
			columns: () => stdout.columns
		} } : {}
	});
	setInterval(reporter.tick, onTerminal ? 125 : 1e3).unref();
	return reporter;
}



/***/ }),

/***/ 7971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
a: () => (nullable),
c: () => (optional),
d: () => (string),
f: () => (union),
i: () => (literal),
l: () => (record),
m: () => (_nonnegative),
n: () => (boolean),
o: () => (number),
p: () => (unknown),
r: () => (extend),
s: () => (object),
t: () => (array),
u: () => (refine)
});
// node_modules/zod/v4/core/util.js
function jsonStringifyReplacer(_, value) {
	if (typeof value === "bigint") return value.toString();
	return value;
}
var Cached = class {
	constructor(getter) {
		this._getter = getter;
		this._value = void 0;
	}
	get value() {
		const getter = this._getter;
		if (getter !== void 0) {
			this._value = getter();
			this._getter = void 0;
		}
		return this._value;
	}
};
function cached(getter) {
	return new Cached(getter);
}
function cleanRegex(source) {
	const start = source.startsWith("^") ? 1 : 0;
	const end = source.endsWith("$") ? source.length - 1 : source.length;
	return source.slice(start, end);
}
function assignProp(target, prop, value) {
	Object.defineProperty(target, prop, {
		value,
		writable: true,
		enumerable: true,
		configurable: true
	});
}
function rawShape(def) {
	const desc = Object.getOwnPropertyDescriptor(def, "shape");
	return desc?.get ? desc.get.raw : desc?.value;
}
function sourceShape(schema) {
	return rawShape(schema._zod.def) ?? schema._zod.def.shape;
}
function deferProp(target, key, getter) {
	Object.defineProperty(target, key, {
		get() {
			const value = getter();
			assignProp(this, key, value);
			return value;
		},
		enumerable: true,
		configurable: true
	});
}
function putProp(target, key, value) {
	if (key in target) assignProp(target, key, value);
	else target[key] = value;
}
function mirrorShape(target, source, keys, wrap) {
	const raw = sourceShape(source);
	for (const key of keys) {
		const desc = Object.getOwnPropertyDescriptor(raw, key);
		if (!desc.enumerable) continue;
		if (desc.get) deferProp(target, key, () => {
			const value = source._zod.def.shape[key];
			return wrap ? wrap(value, key) : value;
		});
		else putProp(target, key, wrap ? wrap(desc.value, key) : desc.value);
	}
}
function mirrorProps(target, source) {
	for (const key of Reflect.ownKeys(source)) {
		const desc = Object.getOwnPropertyDescriptor(source, key);
		if (!desc.enumerable) continue;
		if (desc.get) deferProp(target, key, () => source[key]);
		else putProp(target, key, desc.value);
	}
}
function mergeDefs(...defs) {
	const mergedDescriptors = {};
	for (const def of defs) {
		const descriptors = Object.getOwnPropertyDescriptors(def);
		Object.assign(mergedDescriptors, descriptors);
	}
	return Object.defineProperties({}, mergedDescriptors);
}
const captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {};
function isObject(data) {
	return typeof data === "object" && data !== null && !Array.isArray(data);
}
function isPlainObject(o) {
	if (isObject(o) === false) return false;
	const ctor = o.constructor;
	if (ctor === void 0) return true;
	if (typeof ctor !== "function") return true;
	const prot = ctor.prototype;
	if (isObject(prot) === false) return false;
	if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) return false;
	return true;
}
function escapeRegex(str) {
	return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
function clone(inst, def, params) {
	const cl = new inst._zod.constr(def ?? inst._zod.def);
	if (!def || params?.parent) cl._zod.parent = inst;
	return cl;
}
function normalizeParams(_params) {
	const params = _params;
	if (!params) return {};
	if (typeof params === "string") return { error: () => params };
	if (params?.message !== void 0) {
		if (params?.error !== void 0) throw new Error("Cannot specify both `message` and `error` params");
		params.error = params.message;
	}
	delete params.message;
	if (typeof params.error === "string") return {
		...params,
		error: () => params.error
	};
	return params;
}
function optionalKeys(shape) {
	return Object.keys(shape).filter((k) => {
		return shape[k]._zod.optin !== void 0 && shape[k]._zod.optout === "optional";
	});
}
function extend$1(schema, shape) {
	if (!isPlainObject(shape)) throw new Error("Invalid input to extend: expected a plain object");
	const checks = schema._zod.def.checks;
	if (checks && checks.length > 0) {
		const existingShape = sourceShape(schema);
		for (const key of Reflect.ownKeys(shape)) if (Object.getOwnPropertyDescriptor(existingShape, key) !== void 0) throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.");
	}
	return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function extended(schema, shape) {
	const newShape = {};
	mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)));
	mirrorProps(newShape, shape);
	return newShape;
}
function aborted(x, startIndex = 0) {
	if (x.aborted === true) return true;
	for (let i = startIndex; i < x.issues.length; i++) if (x.issues[i]?.continue !== true) return true;
	return false;
}
function explicitlyAborted(x, startIndex = 0) {
	if (x.aborted === true) return true;
	for (let i = startIndex; i < x.issues.length; i++) if (x.issues[i]?.continue === false) return true;
	return false;
}
function prefixIssues(path, issues) {
	return issues.map((iss) => {
		var _a;
		(_a = iss).path ?? (_a.path = []);
		iss.path.unshift(path);
		return iss;
	});
}
function unwrapMessage(message) {
	return typeof message === "string" ? message : message?.message;
}
function sizeCaps(defChecks) {
	const caps = [];
	for (const ch of defChecks ?? []) {
		const d = ch._zod.def;
		if (!/_(length|size)$|_equals$/.test(d.check)) break;
		const max = d.maximum ?? d.length ?? d.size;
		if (max >= 0) caps.push([max, ch]);
	}
	return caps;
}
function attachSchema(issues, start, inst) {
	var _a;
	for (let i = start; i < issues.length; i++) (_a = issues[i]).schema ?? (_a.schema = inst);
}
function finalizeIssue(iss, ctx, config) {
	var _a;
	const traits = iss.inst?._zod?.traits;
	if (traits?.has("$ZodType")) {
		if (traits.has("$ZodCheck")) (_a = iss).schema ?? (_a.schema = iss.inst);
		else iss.schema = iss.inst;
	}
	const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : void 0;
	const message = iss.message ? iss.message : unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ?? unwrapMessage(schemaError?.(iss)) ?? unwrapMessage(ctx?.error?.(iss)) ?? unwrapMessage(config.customError?.(iss)) ?? unwrapMessage(config.localeError?.(iss)) ?? "Invalid input";
	const full = {};
	for (const k of Object.keys(iss)) {
		if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__") continue;
		full[k] = iss[k];
	}
	full.path ?? (full.path = []);
	full.message = message;
	if (ctx?.reportInput) full.input = iss.input;
	return full;
}
function issue(...args) {
	const [iss, input, inst] = args;
	if (typeof iss === "string") return {
		message: iss,
		code: "custom",
		input,
		inst
	};
	return { ...iss };
}
function members(proto, table) {
	for (const key in table) {
		const desc = Object.getOwnPropertyDescriptor(table, key);
		if (desc.get) Object.defineProperty(proto, key, {
			...desc,
			enumerable: false
		});
		else defineBound(proto, key, desc.value);
	}
}
function own(inst, key, value, enumerable = true) {
	Object.defineProperty(inst, key, {
		configurable: true,
		writable: true,
		enumerable,
		value
	});
	return value;
}
function hide(inst, key, value) {
	return own(inst, key, value, false);
}
function defineBound(proto, key, fn) {
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			return this == null ? fn : own(this, key, fn.bind(this));
		},
		set(value) {
			own(this, key, value);
		}
	});
}
function claim(inst, sentinel) {
	const proto = Object.getPrototypeOf(inst);
	return sentinel in proto ? void 0 : proto;
}
let installing;
let broke = false;
const breaker = {
	configurable: true,
	get() {
		broke = true;
	}
};
function defineLazyInternal(inst, key, compute) {
	const proto = Object.getPrototypeOf(inst._zod);
	if (key in proto && installing !== inst._zod) {
		installing = void 0;
		return;
	}
	installing = inst._zod;
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			Object.defineProperty(this, key, breaker);
			const outer = broke;
			broke = false;
			try {
				const value = compute(this);
				if (broke) delete this[key];
				else Object.defineProperty(this, key, {
					configurable: true,
					writable: true,
					value
				});
				broke = broke || outer;
				return value;
			} catch (err) {
				delete this[key];
				broke = broke || outer;
				throw err;
			}
		},
		set(value) {
			Object.defineProperty(this, key, {
				configurable: true,
				writable: true,
				value
			});
		}
	});
}
function installLazyProp(inst, key, make, enumerable) {
	const proto = claim(inst, key);
	if (!proto) return;
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			const desc = {
				configurable: true,
				writable: true,
				enumerable,
				value: void 0
			};
			Object.defineProperty(this, key, desc);
			desc.value = make(this);
			Object.defineProperty(this, key, desc);
			return desc.value;
		},
		set(value) {
			Object.defineProperty(this, key, {
				configurable: true,
				writable: true,
				enumerable,
				value
			});
		}
	});
}
// node_modules/zod/v4/core/core.js
var _a;
const _zodDesc = {
	value: void 0,
	enumerable: false
};
let _E = "captureStackTrace" in Error ? Error : null;
function newError(Definition) {
	const E = _E;
	if (E) {
		const saved = E.stackTraceLimit;
		if (typeof saved === "number") {
			try {
				E.stackTraceLimit = 0;
			} catch {
				_E = null;
				return new Definition();
			}
			try {
				return new Definition();
			} finally {
				E.stackTraceLimit = saved;
			}
		}
	}
	return new Definition();
}
/* @__NO_SIDE_EFFECTS__ */
function $constructor(name, initializer, proto, params) {
	const zodProto = {};
	function Internals(def) {
		this.def = def;
		this.constr = _;
		this.traits = /* @__PURE__ */ new Set();
	}
	Internals.prototype = zodProto;
	const protoMembers = proto;
	const initialized = protoMembers && /* @__PURE__ */ new WeakSet();
	function init(inst, def) {
		if (!inst._zod) {
			_zodDesc.value = new Internals(def);
			try {
				Object.defineProperty(inst, "_zod", _zodDesc);
			} finally {
				_zodDesc.value = void 0;
			}
		} else if (inst._zod.traits.has(name)) return;
		inst._zod.traits.add(name);
		initializer(inst, def);
		if (initialized) {
			const own = Object.getPrototypeOf(inst);
			const ctorProto = inst._zod.constr.prototype;
			let up = own;
			while (up && up !== ctorProto) up = Object.getPrototypeOf(up);
			const target = up ?? own;
			if (!initialized.has(target)) {
				initialized.add(target);
				members(target, protoMembers);
			}
		}
		const proto = _.prototype;
		for (const k in proto) {
			if (!Object.prototype.hasOwnProperty.call(proto, k)) continue;
			if (!(k in inst)) inst[k] = proto[k].bind(inst);
		}
	}
	const Parent = params?.Parent ?? Object;
	class Definition extends Parent {}
	Object.defineProperty(Definition, "name", { value: name });
	function _(def) {
		const inst = params?.Parent ? newError(Definition) : this;
		init(inst, def);
		const deferred = inst._zod.deferred;
		if (deferred) {
			for (const fn of deferred) fn();
			inst._zod.deferred = void 0;
		}
		const pp = globalThis.__zod_globalConfig?.postProcessor;
		if (pp) pp(inst);
		return inst;
	}
	Object.defineProperty(_, "init", { value: init });
	Object.defineProperty(_, Symbol.hasInstance, { value: (inst) => {
		if (params?.Parent && inst instanceof params.Parent) return true;
		return inst?._zod?.traits?.has(name);
	} });
	Object.defineProperty(_, "name", { value: name });
	return _;
}
var $ZodAsyncError = class extends Error {
	constructor() {
		super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
	}
};
(_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});
const globalConfig = globalThis.__zod_globalConfig;
function config(newConfig) {
	if (newConfig) Object.assign(globalConfig, newConfig);
	return globalConfig;
}
// node_modules/zod/v4/core/errors.js
function _getMessage() {
	const internals = this._zod;
	internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
	return internals.message;
}
function _setMessage(value) {
	this._zod.message = value;
}
const _messageDesc = {
	get: _getMessage,
	set: _setMessage,
	enumerable: true,
	configurable: true
};
const _issuesDesc = {
	value: void 0,
	enumerable: false
};
const _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
const initializer = (inst, def) => {
	inst.name = "$ZodError";
	_issuesDesc.value = def;
	Object.defineProperty(inst, "issues", _issuesDesc);
	_issuesDesc.value = void 0;
	Object.defineProperty(inst, "message", _messageDesc);
	const proto = Object.getPrototypeOf(inst);
	if (!_installedToString.has(proto)) {
		_installedToString.add(proto);
		Object.defineProperty(proto, "toString", {
			configurable: true,
			enumerable: false,
			get() {
				const value = () => this.message;
				Object.defineProperty(this, "toString", {
					value,
					configurable: true,
					writable: true
				});
				return value;
			},
			set(value) {
				Object.defineProperty(this, "toString", {
					value,
					configurable: true,
					writable: true
				});
			}
		});
	}
};
const $ZodRealError = /* @__PURE__ */ $constructor("$ZodError", initializer, void 0, { Parent: Error });
// node_modules/zod/v4/core/parse.js
const _parse = (_Err) => {
	const fn = (schema, value, _ctx, _params) => {
		const ctx = _ctx ? {
			..._ctx,
			async: false
		} : { async: false };
		const result = schema._zod.run({
			value,
			issues: []
		}, ctx);
		if (result instanceof Promise) throw new $ZodAsyncError();
		if (result.issues.length) {
			const e = new ((_params?.Err) ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
			captureStackTrace(e, _params?.callee ?? fn);
			throw e;
		}
		return result.value;
	};
	return fn;
};
const parse = /* @__PURE__*/ _parse($ZodRealError);
const _parseAsync = (_Err) => {
	const fn = async (schema, value, _ctx, params) => {
		const ctx = _ctx ? {
			..._ctx,
			async: true
		} : { async: true };
		let result = schema._zod.run({
			value,
			issues: []
		}, ctx);
		if (result instanceof Promise) result = await result;
		if (result.issues.length) {
			const e = new ((params?.Err) ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
			captureStackTrace(e, params?.callee ?? fn);
			throw e;
		}
		return result.value;
	};
	return fn;
};
const parseAsync = /* @__PURE__*/ _parseAsync($ZodRealError);
const _safeParse = (_Err) => (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		async: false
	} : { async: false };
	const result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) throw new $ZodAsyncError();
	return result.issues.length ? failure(_Err, result.issues, ctx) : {
		success: true,
		data: result.value
	};
};
const safeParse = /* @__PURE__*/ _safeParse($ZodRealError);
function failure(Err, issues, ctx) {
	let error;
	return {
		success: false,
		get error() {
			if (!error) {
				error = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config())));
				issues = void 0;
				ctx = void 0;
			}
			return error;
		},
		set error(e) {
			error = e;
			issues = void 0;
			ctx = void 0;
		}
	};
}
const _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		async: true
	} : { async: true };
	let result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) result = await result;
	return result.issues.length ? failure(_Err, result.issues, ctx) : {
		success: true,
		data: result.value
	};
};
const safeParseAsync = /* @__PURE__*/ _safeParseAsync($ZodRealError);
// node_modules/zod/v4/core/regexes.js
const anyString = /^[\s\S]{0,}$/;
const number$1 = /^-?\d+(?:\.\d+)?$/;
const boolean$1 = /^(?:true|false)$/i;
// node_modules/zod/v4/core/checks.js
const $ZodCheck = /*@__PURE__*/ $constructor("$ZodCheck", (inst, def) => {
	var _a;
	inst._zod ?? (inst._zod = {});
	inst._zod.def = def;
	(_a = inst._zod).onattach ?? (_a.onattach = []);
});
const numericOriginMap = {
	number: "number",
	bigint: "bigint",
	object: "date"
};
const $ZodCheckGreaterThan = /*@__PURE__*/ $constructor("$ZodCheckGreaterThan", (inst, def) => {
	$ZodCheck.init(inst, def);
	const origin = numericOriginMap[typeof def.value];
	inst._zod.check = (payload) => {
		if (def.inclusive ? payload.value >= def.value : payload.value > def.value) return;
		payload.issues.push({
			origin: numericOriginMap[typeof payload.value] ?? origin,
			code: "too_small",
			minimum: typeof def.value === "object" ? def.value.getTime() : def.value,
			input: payload.value,
			inclusive: def.inclusive,
			inst,
			continue: !def.abort
		});
	};
});
// node_modules/zod/v4/core/versions.js
const version = {
	major: 4,
	minor: 6,
	patch: 7
};
// node_modules/zod/v4/core/schemas.js
const $ZodType = /*@__PURE__*/ $constructor("$ZodType", (inst, def) => {
	var _a;
	inst ?? (inst = {});
	inst._zod.def = def;
	inst._zod.bag = inst._zod.bag || {};
	inst._zod.version = version;
	const defChecks = inst._zod.def.checks;
	const checks = inst._zod.traits.has("$ZodCheck") ? [inst, ...defChecks ?? []] : defChecks?.length ? [...defChecks] : [];
	for (const ch of checks) for (const fn of ch._zod.onattach) fn(inst);
	if (checks.length === 0) {
		(_a = inst._zod).deferred ?? (_a.deferred = []);
		inst._zod.deferred?.push(() => {
			inst._zod.run = inst._zod.parse;
		});
	} else {
		const runChecks = (payload, checks, ctx) => {
			if (payload.memo) return payload;
			let isAborted = aborted(payload);
			let asyncResult;
			for (const ch of checks) {
				if (ch._zod.def.when) {
					if (explicitlyAborted(payload)) continue;
					if (!ch._zod.def.when(payload)) continue;
				} else if (isAborted) continue;
				const currLen = payload.issues.length;
				const _ = ch._zod.check(payload);
				if (_ instanceof Promise && ctx?.async === false) throw new $ZodAsyncError();
				if (asyncResult || _ instanceof Promise) asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
					await _;
					if (payload.issues.length === currLen) return;
					attachSchema(payload.issues, currLen, inst);
					if (!isAborted) isAborted = aborted(payload, currLen);
				});
				else {
					if (payload.issues.length === currLen) continue;
					attachSchema(payload.issues, currLen, inst);
					if (!isAborted) isAborted = aborted(payload, currLen);
				}
			}
			if (asyncResult) return asyncResult.then(() => {
				return payload;
			});
			return payload;
		};
		const handleCanaryResult = (canary, payload, ctx) => {
			if (aborted(canary)) {
				canary.aborted = true;
				return canary;
			}
			const checkResult = runChecks(payload, checks, ctx);
			if (checkResult instanceof Promise) {
				if (ctx.async === false) throw new $ZodAsyncError();
				return checkResult.then((checkResult) => inst._zod.parse(checkResult, ctx));
			}
			return inst._zod.parse(checkResult, ctx);
		};
		inst._zod.run = (payload, ctx) => {
			if (ctx.skipChecks) return inst._zod.parse(payload, ctx);
			if (ctx.direction === "backward") {
				const canary = inst._zod.parse({
					value: payload.value,
					issues: []
				}, {
					...ctx,
					skipChecks: true
				});
				if (canary instanceof Promise) return canary.then((canary) => {
					return handleCanaryResult(canary, payload, ctx);
				});
				return handleCanaryResult(canary, payload, ctx);
			}
			const result = inst._zod.parse(payload, ctx);
			if (result instanceof Promise) {
				if (ctx.async === false) throw new $ZodAsyncError();
				return result.then((result) => runChecks(result, checks, ctx));
			}
			return runChecks(result, checks, ctx);
		};
	}
}, {
	get "~standard"() {
		return hide(this, "~standard", standardProps(this));
	},
	set "~standard"(value) {
		own(this, "~standard", value);
	}
});
const toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
async function validateAsync(inst, value) {
	const ctx = { async: true };
	return toStandardResult(await inst._zod.run({
		value,
		issues: []
	}, ctx), ctx);
}
function standardProps(inst) {
	return {
		validate: (value) => {
			const ctx = { async: false };
			try {
				const r = inst._zod.run({
					value,
					issues: []
				}, ctx);
				if (!(r instanceof Promise)) return toStandardResult(r, ctx);
			} catch (_) {}
			return validateAsync(inst, value);
		},
		vendor: "zod",
		version: 1
	};
}
const $ZodString = /*@__PURE__*/ $constructor("$ZodString", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = def.pattern ?? anyString;
	inst._zod.parse = (payload, _) => {
		if (def.coerce) try {
			payload.value = String(payload.value);
		} catch (_) {}
		if (typeof payload.value === "string") return payload;
		payload.issues.push({
			expected: "string",
			code: "invalid_type",
			input: payload.value,
			inst
		});
		return payload;
	};
});
const $ZodNumber = /*@__PURE__*/ $constructor("$ZodNumber", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = number$1;
	inst._zod.parse = (payload, _ctx) => {
		if (def.coerce) try {
			payload.value = Number(payload.value);
		} catch (_) {}
		const input = payload.value;
		if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) return payload;
		const received = typeof input === "number" ? Number.isNaN(input) ? "NaN" : !Number.isFinite(input) ? String(input) : void 0 : void 0;
		payload.issues.push({
			expected: "number",
			code: "invalid_type",
			input,
			inst,
			...received ? { received } : {}
		});
		return payload;
	};
});
const $ZodBoolean = /*@__PURE__*/ $constructor("$ZodBoolean", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = boolean$1;
	inst._zod.parse = (payload, _ctx) => {
		if (def.coerce) try {
			payload.value = Boolean(payload.value);
		} catch (_) {}
		const input = payload.value;
		if (typeof input === "boolean") return payload;
		payload.issues.push({
			expected: "boolean",
			code: "invalid_type",
			input,
			inst
		});
		return payload;
	};
});
const $ZodUnknown = /*@__PURE__*/ $constructor("$ZodUnknown", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.parse = (payload) => payload;
});
function capSize(inst, size) {
	const caps = sizeCaps(inst._zod.def.checks);
	if (!caps.length) return;
	const cap = Math.min(...caps.map((c) => c[0]));
	const parse = inst._zod.parse;
	inst._zod.parse = (payload, ctx) => {
		const n = size(payload.value);
		if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
			for (const [max, ch] of sizeCaps(inst._zod.def.checks)) if (n > max && ch._zod.def.when(payload)) {
				const start = payload.issues.length;
				ch._zod.check(payload);
				payload.issues[start].continue = false;
				attachSchema(payload.issues, start, inst);
				return payload;
			}
		}
		return parse(payload, ctx);
	};
}
const arraySize = (input) => Array.isArray(input) ? input.length : -1;
function handleArrayResult(result, final, index) {
	if (result.issues.length) final.issues.push(...prefixIssues(index, result.issues));
	final.value[index] = result.value;
}
const $ZodArray = /*@__PURE__*/ $constructor("$ZodArray", (inst, def) => {
	$ZodType.init(inst, def);
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		if (!Array.isArray(input)) {
			payload.issues.push({
				expected: "array",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		payload.value = memo ? memo.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
		const proms = [];
		const abortEarly = ctx?.abortEarly;
		for (let i = 0; i < input.length; i++) {
			const item = input[i];
			const result = def.element._zod.run({
				value: item,
				issues: []
			}, ctx);
			if (result instanceof Promise) proms.push(result.then((result) => handleArrayResult(result, payload, i)));
			else {
				handleArrayResult(result, payload, i);
				if (abortEarly && result.issues.length !== 0 && aborted(result)) break;
			}
		}
		if (proms.length) return Promise.all(proms).then(() => payload);
		return payload;
	};
	capSize(inst, arraySize);
});
function handlePropertyResult(result, final, key, input, optin, optout) {
	const isPresent = key in input;
	const isOptionalOut = optout === "optional";
	if (!isPresent && isOptionalOut && optin === "optional") return;
	if (result.issues.length) {
		if (optin !== void 0 && isOptionalOut && !isPresent) return;
		final.issues.push(...prefixIssues(key, result.issues));
	}
	if (!isPresent && optin === void 0) {
		if (!result.issues.length) final.issues.push({
			code: "invalid_type",
			expected: "nonoptional",
			input: void 0,
			path: [key]
		});
		return;
	}
	if (result.value === void 0) {
		if (isPresent || optin === "defaulted" && !isOptionalOut) final.value[key] = void 0;
	} else final.value[key] = result.value;
}
const NO_SYMBOL_KEYS = [];
function normalizeDef(def) {
	const keys = Object.keys(def.shape);
	const ownSymbols = Object.getOwnPropertySymbols(def.shape);
	const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
	const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
	for (const k of allKeys) if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
	const okeys = optionalKeys(def.shape);
	return {
		...def,
		allKeys,
		symbolKeys,
		keySet: new Set(keys),
		numKeys: keys.length,
		optionalKeys: new Set(okeys)
	};
}
function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
	const unrecognized = [];
	const keySet = def.keySet;
	const _catchall = def.catchall._zod;
	const t = _catchall.def.type;
	const optin = _catchall.optin;
	const optout = _catchall.optout;
	let seen = 0;
	for (const key in input) {
		if (abortEarly && payload.issues.length !== seen) {
			if (aborted(payload, seen)) break;
			seen = payload.issues.length;
		}
		if (keySet.has(key)) continue;
		if (key === "__proto__") {
			if (t === "never") unrecognized.push(key);
			continue;
		}
		if (t === "never") {
			unrecognized.push(key);
			continue;
		}
		const r = _catchall.run({
			value: input[key],
			issues: []
		}, ctx);
		if (r instanceof Promise) proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
		else handlePropertyResult(r, payload, key, input, optin, optout);
	}
	if (unrecognized.length) payload.issues.push({
		code: "unrecognized_keys",
		keys: unrecognized,
		input,
		inst,
		continue: true
	});
	if (!proms.length) return payload;
	return Promise.all(proms).then(() => {
		return payload;
	});
}
const $ZodObject = /*@__PURE__*/ $constructor("$ZodObject", (inst, def) => {
	$ZodType.init(inst, def);
	const desc = Object.getOwnPropertyDescriptor(def, "shape");
	const sh = desc?.get ? desc.get.raw : def.shape ?? {};
	if (sh) {
		const get = () => {
			const newSh = { ...sh };
			Object.defineProperty(def, "shape", { value: newSh });
			get.raw = newSh;
			return newSh;
		};
		get.raw = sh;
		Object.defineProperty(def, "shape", { get });
	}
	const _normalized = cached(() => normalizeDef(def));
	defineLazyInternal(inst, "propValues", (zod) => {
		const shape = zod.def.shape;
		const propValues = {};
		for (const key in shape) {
			const field = shape[key]._zod;
			if (field.values) {
				if (!Object.prototype.hasOwnProperty.call(propValues, key)) assignProp(propValues, key, /* @__PURE__ */ new Set());
				for (const v of field.values) propValues[key].add(v);
				if (field.optin !== void 0) propValues[key].add(void 0);
			}
		}
		return propValues;
	});
	const isObject$1 = isObject;
	const catchall = def.catchall;
	let value;
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		value ?? (value = _normalized.value);
		const input = payload.value;
		if (!isObject$1(input)) {
			payload.issues.push({
				expected: "object",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
		const proms = [];
		const shape = value.shape;
		const abortEarly = ctx?.abortEarly;
		let seen = payload.issues.length;
		for (const key of value.allKeys) {
			if (abortEarly && payload.issues.length !== seen) {
				if (aborted(payload, seen)) break;
				seen = payload.issues.length;
			}
			if (key === "__proto__") continue;
			const el = shape[key];
			const optin = el._zod.optin;
			const optout = el._zod.optout;
			const r = el._zod.run({
				value: input[key],
				issues: []
			}, ctx);
			if (r instanceof Promise) proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
			else handlePropertyResult(r, payload, key, input, optin, optout);
		}
		if (!catchall) return proms.length ? Promise.all(proms).then(() => payload) : payload;
		return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
	};
});
function handleUnionResults(results, final, inst, ctx) {
	for (const result of results) if (result.issues.length === 0) {
		final.value = result.value;
		return final;
	}
	const nonaborted = results.filter((r) => !aborted(r));
	if (nonaborted.length === 1) {
		final.value = nonaborted[0].value;
		return nonaborted[0];
	}
	final.issues.push({
		code: "invalid_union",
		input: final.value,
		inst,
		errors: results.map((result) => result.issues.map((iss) => finalizeIssue(iss, ctx, config())))
	});
	return final;
}
const $ZodUnion = /*@__PURE__*/ $constructor("$ZodUnion", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted") ? "defaulted" : zod.def.options.some((o) => o._zod.optin !== void 0) ? "optional" : void 0);
	defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : void 0);
	defineLazyInternal(inst, "values", (zod) => {
		if (zod.def.options.every((o) => o._zod.values)) return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
	});
	defineLazyInternal(inst, "pattern", (zod) => {
		if (zod.def.options.every((o) => o._zod.pattern)) {
			const patterns = zod.def.options.map((o) => o._zod.pattern);
			return new RegExp(`^(${patterns.map((p) => cleanRegex(p.source)).join("|")})$`);
		}
	});
	const first = def.options.length === 1 ? def.options[0]._zod.run : null;
	inst._zod.parse = (payload, ctx) => {
		if (first) return first(payload, ctx);
		let async = false;
		const results = [];
		for (const option of def.options) {
			const result = option._zod.run({
				value: payload.value,
				issues: []
			}, ctx);
			if (result instanceof Promise) {
				results.push(result);
				async = true;
			} else {
				if (result.issues.length === 0) return result;
				results.push(result);
			}
		}
		if (!async) return handleUnionResults(results, payload, inst, ctx);
		return Promise.all(results).then((results) => {
			return handleUnionResults(results, payload, inst, ctx);
		});
	};
});
const $ZodRecord = /*@__PURE__*/ $constructor("$ZodRecord", (inst, def) => {
	$ZodType.init(inst, def);
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		if (!isPlainObject(input)) {
			payload.issues.push({
				expected: "record",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		const proms = [];
		const values = def.keyType._zod.values;
		if (values && !def.partial) {
			payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
			const recordKeys = /* @__PURE__ */ new Set();
			for (const key of values) if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
				recordKeys.add(typeof key === "number" ? key.toString() : key);
				if (key === "__proto__") continue;
				const keyResult = def.keyType._zod.run({
					value: key,
					issues: []
				}, ctx);
				if (keyResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
				if (keyResult.issues.length) {
					payload.issues.push({
						code: "invalid_key",
						origin: "record",
						issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
						input: key,
						path: [key],
						inst
					});
					continue;
				}
				const outKey = keyResult.value;
				if (outKey === "__proto__") continue;
				const result = def.valueType._zod.run({
					value: input[key],
					issues: []
				}, ctx);
				if (result instanceof Promise) proms.push(result.then((result) => {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}));
				else {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}
			}
			let unrecognized;
			for (const key in input) if (!recordKeys.has(key)) {
				if (def.mode === "loose") {
					if (key === "__proto__") continue;
					payload.value[key] = input[key];
				} else {
					unrecognized = unrecognized ?? [];
					unrecognized.push(key);
				}
			}
			if (unrecognized && unrecognized.length > 0) payload.issues.push({
				code: "unrecognized_keys",
				input,
				inst,
				keys: unrecognized,
				continue: true
			});
		} else {
			payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
			let unrecognized;
			for (const key of Reflect.ownKeys(input)) {
				if (key === "__proto__") continue;
				if (!Object.prototype.propertyIsEnumerable.call(input, key)) continue;
				let keyResult = def.keyType._zod.run({
					value: key,
					issues: []
				}, ctx);
				if (keyResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
				if (typeof key === "string" && number$1.test(key) && keyResult.issues.length) {
					const retryResult = def.keyType._zod.run({
						value: Number(key),
						issues: []
					}, ctx);
					if (retryResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
					if (retryResult.issues.length === 0) keyResult = retryResult;
				}
				if (keyResult.issues.length) {
					if (def.mode === "loose") payload.value[key] = input[key];
					else if (values) {
						unrecognized = unrecognized ?? [];
						unrecognized.push(key);
					} else payload.issues.push({
						code: "invalid_key",
						origin: "record",
						issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
						input: key,
						path: [key],
						inst
					});
					continue;
				}
				const outKey = keyResult.value;
				if (outKey === "__proto__") continue;
				const result = def.valueType._zod.run({
					value: input[key],
					issues: []
				}, ctx);
				if (result instanceof Promise) proms.push(result.then((result) => {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}));
				else {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}
			}
			if (unrecognized && unrecognized.length > 0) payload.issues.push({
				code: "unrecognized_keys",
				input,
				inst,
				keys: unrecognized,
				continue: true
			});
		}
		if (proms.length) return Promise.all(proms).then(() => payload);
		return payload;
	};
});
const $ZodLiteral = /*@__PURE__*/ $constructor("$ZodLiteral", (inst, def) => {
	$ZodType.init(inst, def);
	const values = new Set(def.values);
	inst._zod.values = values;
	defineLazyInternal(inst, "pattern", (zod) => {
		const vals = zod.def.values;
		return new RegExp(vals.length ? `^(${vals.map((o) => typeof o === "string" ? escapeRegex(o) : o ? escapeRegex(o.toString()) : String(o)).join("|")})$` : "^[^\\s\\S]$");
	});
	inst._zod.parse = (payload, _ctx) => {
		const input = payload.value;
		if (values.has(input)) return payload;
		payload.issues.push({
			code: "invalid_value",
			values: def.values,
			input,
			inst
		});
		return payload;
	};
});
function handleOptionalResult(payload, result) {
	payload.value = result.issues.length ? void 0 : result.value;
	return payload;
}
const $ZodOptional = /*@__PURE__*/ $constructor("$ZodOptional", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
	inst._zod.optout = "optional";
	defineLazyInternal(inst, "values", (zod) => {
		const values = zod.def.innerType._zod.values;
		return values ? /* @__PURE__ */ new Set([...values, void 0]) : void 0;
	});
	defineLazyInternal(inst, "pattern", (zod) => {
		const pattern = zod.def.innerType._zod.pattern;
		return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : void 0;
	});
	inst._zod.parse = (payload, ctx) => {
		if (payload.value === void 0) {
			if (def.innerType._zod.optin !== "defaulted") return payload;
			const result = def.innerType._zod.run({
				value: payload.value,
				issues: []
			}, ctx);
			if (result instanceof Promise) return result.then((result) => handleOptionalResult(payload, result));
			return handleOptionalResult(payload, result);
		}
		return def.innerType._zod.run(payload, ctx);
	};
});
const $ZodNullable = /*@__PURE__*/ $constructor("$ZodNullable", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin);
	defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
	defineLazyInternal(inst, "pattern", (zod) => {
		const pattern = zod.def.innerType._zod.pattern;
		return pattern ? new RegExp(`^(${cleanRegex(pattern.source)}|null)$`) : void 0;
	});
	defineLazyInternal(inst, "values", (zod) => {
		return zod.def.innerType._zod.values ? /* @__PURE__ */ new Set([...zod.def.innerType._zod.values, null]) : void 0;
	});
	inst._zod.parse = (payload, ctx) => {
		if (payload.value === null) return payload;
		return def.innerType._zod.run(payload, ctx);
	};
});
const $ZodCustom = /*@__PURE__*/ $constructor("$ZodCustom", (inst, def) => {
	$ZodCheck.init(inst, def);
	$ZodType.init(inst, def);
	inst._zod.parse = (payload, _) => {
		return payload;
	};
	inst._zod.check = (payload) => {
		const input = payload.value;
		const r = def.fn(input);
		if (r instanceof Promise) return r.then((r) => handleRefineResult(r, payload, input, inst));
		handleRefineResult(r, payload, input, inst);
	};
});
function handleRefineResult(result, payload, input, inst) {
	if (!result) {
		const _iss = {
			code: "custom",
			input,
			inst,
			path: [...inst._zod.def.path ?? []],
			continue: !inst._zod.def.abort
		};
		if (inst._zod.def.params) _iss.params = inst._zod.def.params;
		payload.issues.push(issue(_iss));
	}
}
// node_modules/zod/v4/core/api.js
function snapshotChecks(def) {
	if (def.checks) def.checks = [...def.checks];
	return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class, params) {
	return new Class(snapshotChecks({
		type: "string",
		...normalizeParams(params)
	}));
}
// @__NO_SIDE_EFFECTS__
function _number(Class, params) {
	return new Class(snapshotChecks({
		type: "number",
		checks: [],
		...normalizeParams(params)
	}));
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class, params) {
	return new Class({
		type: "boolean",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _unknown(Class) {
	return new Class({ type: "unknown" });
}
// @__NO_SIDE_EFFECTS__
function _gte(value, params) {
	return new $ZodCheckGreaterThan({
		check: "greater_than",
		...normalizeParams(params),
		value,
		inclusive: true
	});
}
// @__NO_SIDE_EFFECTS__
function _nonnegative(params) {
	return /* @__PURE__ */ _gte(0, params);
}
// @__NO_SIDE_EFFECTS__
function _refine(Class, fn, _params) {
	return new Class({
		type: "custom",
		check: "custom",
		fn,
		...normalizeParams(_params)
	});
}
// node_modules/zod/v4/mini/schemas.js
const ZodMiniType = /*@__PURE__*/ $constructor("ZodMiniType", (inst, def) => {
	if (!inst._zod) throw new Error("Uninitialized schema in ZodMiniType.");
	$ZodType.init(inst, def);
	inst.def = def;
	inst.type = def.type;
}, {
	get with() {
		return this.check;
	},
	set with(value) {
		own(this, "with", value);
	},
	parse(data, params) {
		return parse(this, data, params, { callee: this.parse });
	},
	parseAsync(data, params) {
		return parseAsync(this, data, params, { callee: this.parseAsync });
	},
	safeParse(data, params) {
		return safeParse(this, data, params);
	},
	safeParseAsync(data, params) {
		return safeParseAsync(this, data, params);
	},
	check(...checks) {
		const def = this.def;
		return this.clone({
			...def,
			checks: [...def.checks ?? [], ...checks.map((ch) => typeof ch === "function" ? { _zod: {
				check: ch,
				def: { check: "custom" },
				onattach: []
			} } : ch)]
		}, { parent: true });
	},
	clone(_def, params) {
		return clone(this, _def, params);
	},
	brand() {
		return this;
	},
	register(reg, meta) {
		reg.add(this, meta);
		return this;
	},
	apply(fn, ...args) {
		return args.length === 0 ? fn(this) : fn(this, ...args);
	}
});
const ZodMiniString = /*@__PURE__*/ $constructor("ZodMiniString", (inst, def) => {
	$ZodString.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function string(params) {
	return /* @__PURE__ */ _string(ZodMiniString, params);
}
const ZodMiniNumber = /*@__PURE__*/ $constructor("ZodMiniNumber", (inst, def) => {
	$ZodNumber.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function number(params) {
	return /* @__PURE__ */ _number(ZodMiniNumber, params);
}
const ZodMiniBoolean = /*@__PURE__*/ $constructor("ZodMiniBoolean", (inst, def) => {
	$ZodBoolean.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function boolean(params) {
	return /* @__PURE__ */ _boolean(ZodMiniBoolean, params);
}
const ZodMiniUnknown = /*@__PURE__*/ $constructor("ZodMiniUnknown", (inst, def) => {
	$ZodUnknown.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function unknown() {
	return /* @__PURE__ */ _unknown(ZodMiniUnknown);
}
const ZodMiniArray = /*@__PURE__*/ $constructor("ZodMiniArray", (inst, def) => {
	$ZodArray.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function array(element, params) {
	return new ZodMiniArray({
		type: "array",
		element,
		...normalizeParams(params)
	});
}
const ZodMiniObject = /*@__PURE__*/ $constructor("ZodMiniObject", (inst, def) => {
	$ZodObject.init(inst, def);
	ZodMiniType.init(inst, def);
	installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
});
// @__NO_SIDE_EFFECTS__
function object(shape, params) {
	const def = {
		type: "object",
		shape: shape ?? {},
		...normalizeParams(params)
	};
	return new ZodMiniObject(def);
}
// @__NO_SIDE_EFFECTS__
function extend(schema, shape) {
	return extend$1(schema, shape);
}
const ZodMiniUnion = /*@__PURE__*/ $constructor("ZodMiniUnion", (inst, def) => {
	$ZodUnion.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function union(options, params) {
	return new ZodMiniUnion({
		type: "union",
		options,
		...normalizeParams(params)
	});
}
const ZodMiniRecord = /*@__PURE__*/ $constructor("ZodMiniRecord", (inst, def) => {
	$ZodRecord.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function record(keyType, valueType, params) {
	if (!valueType || !valueType._zod) return new ZodMiniRecord({
		type: "record",
		keyType: /* @__PURE__ */ string(),
		valueType: keyType,
		...normalizeParams(valueType)
	});
	return new ZodMiniRecord({
		type: "record",
		keyType,
		valueType,
		...normalizeParams(params)
	});
}
const ZodMiniLiteral = /*@__PURE__*/ $constructor("ZodMiniLiteral", (inst, def) => {
	$ZodLiteral.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function literal(value, params) {
	return new ZodMiniLiteral({
		type: "literal",
		values: Array.isArray(value) ? value : [value],
		...normalizeParams(params)
	});
}
const ZodMiniOptional = /*@__PURE__*/ $constructor("ZodMiniOptional", (inst, def) => {
	$ZodOptional.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function optional(innerType) {
	return new ZodMiniOptional({
		type: "optional",
		innerType
	});
}
const ZodMiniNullable = /*@__PURE__*/ $constructor("ZodMiniNullable", (inst, def) => {
	$ZodNullable.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function nullable(innerType) {
	return new ZodMiniNullable({
		type: "nullable",
		innerType
	});
}
const ZodMiniCustom = /*@__PURE__*/ $constructor("ZodMiniCustom", (inst, def) => {
	$ZodCustom.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function refine(fn, _params = {}) {
	return /* @__PURE__ */ _refine(ZodMiniCustom, fn, _params);
}



/***/ }),

/***/ 8186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
_: () => (factsOf),
a: () => (inFlightIn),
b: () => (setGuard),
c: () => (openWindowsIn),
d: () => (unreadableRecord),
f: () => (writeRunRecord),
g: () => (isOurs),
h: () => (differences),
i: () => (hasHostsToSettle),
l: () => (overRecord),
m: () => (admitsTheSame),
n: () => (step),
o: () => (isUnsettled),
p: () => (closeWindow),
r: () => (startRecorder),
s: () => (newRecord),
t: () => (waitForAll),
u: () => (readRunRecord),
v: () => (readIntent),
x: () => (tendGuard),
y: () => (leaveGuard)
});
var _errors_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8484);
var _clock_mjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
var _sweep_group_mjs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1905);
var _exact_cidr_mjs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7113);
var _schemas_mjs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7971);





// src/window/guard.ts
function guardTime(rule, now) {
	const live = (0,_sweep_group_mjs__WEBPACK_IMPORTED_MODULE_2__.b)(rule).filter((lease) => lease.kind === "held" && !(0,_sweep_group_mjs__WEBPACK_IMPORTED_MODULE_2__.v)(lease, now));
	if (live.length === 0 || live.some(({ guarded }) => !guarded)) return void 0;
	return Math.max(...live.map(({ until }) => until)) + _sweep_group_mjs__WEBPACK_IMPORTED_MODULE_2__.g;
}
async function setGuard(parts, rule, fresh) {
	const { guard, clock, emit } = parts;
	if (guard === void 0) return;
	const at = guardTime(rule, clock.now());
	try {
		if (fresh && at !== void 0) await guard.set(rule, at);
		else await keepGuard(parts, rule);
	} catch (cause) {
		const error = (0,_errors_mjs__WEBPACK_IMPORTED_MODULE_0__.r)(cause);
		throw new _errors_mjs__WEBPACK_IMPORTED_MODULE_0__.t("WINDOW_GUARD_FAILED", {
			message: `No guard could be set for rule ${rule.id} of ${rule.group}, so its window is shut again. ${error.message}`,
			hint: `${error.hint} The roles that it takes are in examples/terraform/guard.tf.`,
			cause
		});
	}
	if (at !== void 0) return;
	emit({
		kind: "warning",
		message: `A run without window-guard uses ${rule.id} as well, so the rule has no guard for as long as that run needs it. Set window-guard for all jobs behind this address.`
	});
}
async function keepGuard({ guard, clock }, rule) {
	if (guard === void 0) return;
	const at = guardTime(rule, clock.now());
	const due = await guard.due(rule);
	if (at === void 0) {
		if (due !== void 0) await guard.drop(rule);
	} else if (due === void 0 || due < at) await guard.set(rule, at);
}
async function tendGuard(parts, rule, signal) {
	try {
		await keepGuard(parts, rule);
	} catch (error) {
		signal.throwIfAborted();
		const message = `The guard of ${rule.id} could not be looked after: ${(0,_errors_mjs__WEBPACK_IMPORTED_MODULE_0__.r)(error).message}`;
		parts.emit({
			kind: "warning",
			message
		});
	}
}
async function leaveGuard({ guard, clock, emit }, ref, left, within = longestDrop) {
	if (guard === void 0 || left !== void 0 && guardTime(left, clock.now()) !== void 0) return;
	try {
		await (0,_clock_mjs__WEBPACK_IMPORTED_MODULE_1__.t)({
			clock,
			milliseconds: Math.max(0, Math.min(within, longestDrop)),
			onTimeout: tooLong$1
		}, () => guard.drop(ref));
	} catch (cause) {
		const harm = left === void 0 ? "The rule is gone, so it will find nothing, and deletes itself." : "It may remove the rule while another run, which has no guard, still needs it; that run would open it again.";
		emit({
			kind: "warning",
			message: `The guard of ${ref.id} could not be deleted. ${harm} ${(0,_errors_mjs__WEBPACK_IMPORTED_MODULE_0__.r)(cause).message}`
		});
	}
}
const longestDrop = 1e4;
function tooLong$1() {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_0__.t("AWS_UNREACHABLE", {
		message: "EventBridge Scheduler did not answer in time.",
		hint: "See whether AWS is reachable from this runner."
	});
}
// src/window/intent.ts
function readIntent(saved) {
	return {
		group: saved.group,
		cidr: (0,_exact_cidr_mjs__WEBPACK_IMPORTED_MODULE_3__.i)(saved.cidr),
		port: saved.port,
		nonce: saved.nonce,
		asked: saved.asked ?? 0,
		expires: saved.expires ?? 0,
		...saved.rule === void 0 ? {} : { rule: saved.rule },
		...saved.opened === void 0 ? {} : { opened: saved.opened },
		...saved.closed === void 0 ? {} : { closed: saved.closed }
	};
}
function factsOf({ group, rule, cidr, port, expires }) {
	return {
		group,
		rule: rule ?? "",
		cidr,
		port,
		expires
	};
}
// src/window/same-rule.ts
function admitsTheSame(rule, wanted) {
	return differences(rule, wanted).length === 0;
}
function differences(rule, { group, cidr, port }) {
	return Object.entries({
		group,
		direction: "ingress",
		protocol: "tcp",
		fromPort: port,
		toPort: port,
		source: cidr
	}).flatMap(([name, value]) => {
		const found = rule[name];
		return found === value ? [] : [`${name} is ${found}, not ${value}`];
	});
}
function isOurs(rule, nonce) {
	return rule.tags[_sweep_group_mjs__WEBPACK_IMPORTED_MODULE_2__.c] === nonce;
}
// src/window/close.ts
const longestClose = 6e4;
async function closeWindow(parts, intent, within = longestClose) {
	if (intent.closed) return { kind: "nothing" };
	const { clock } = parts;
	const failures = [];
	const started = clock.now();
	try {
		const { end, rules, retired } = await (0,_clock_mjs__WEBPACK_IMPORTED_MODULE_1__.t)({
			clock,
			milliseconds: within,
			onTimeout: () => tooLong(within)
		}, (signal) => shut({
			...parts,
			signal,
			failures
		}, intent));
		const closed = clock.now();
		if (end.kind !== "nothing") {
			const milliseconds = closed - (intent.opened ?? intent.asked);
			parts.emit({
				kind: "window-closed",
				window: factsOf(intent),
				milliseconds,
				left: end.kind === "left"
			});
		}
		for (const [id, kind] of retired) {
			const left = kind === "in-use" ? rules.find((rule) => rule.id === id) : void 0;
			await leaveGuard(parts, {
				group: intent.group,
				id
			}, left, within - (clock.now() - started));
		}
		parts.save({
			...intent,
			closed: true
		});
		await (0,_sweep_group_mjs__WEBPACK_IMPORTED_MODULE_2__.n)(parts, intent, {
			rules,
			within: within - (clock.now() - started)
		});
		return end;
	} catch (error) {
		throw (0,_sweep_group_mjs__WEBPACK_IMPORTED_MODULE_2__.m)(intent, parts.region, failures[0] ?? (0,_errors_mjs__WEBPACK_IMPORTED_MODULE_0__.r)(error));
	}
}
async function shut(parts, intent) {
	const { clock, signal } = parts;
	const { group, nonce } = intent;
	const retired = /* @__PURE__ */ new Map();
	let next = intent.rule;
	for (let turn = 0;; turn += 1) {
		const asked = clock.now();
		let rules;
		if (next === void 0) rules = await (0,_sweep_group_mjs__WEBPACK_IMPORTED_MODULE_2__.d)(parts, group);
		else {
			const one = await (0,_sweep_group_mjs__WEBPACK_IMPORTED_MODULE_2__.f)(parts, {
				group,
				id: next
			}, nonce, intent.asked);
			retired.set(next, one.kind);
			({rules} = one);
		}
		next = rules?.find((rule) => isMarked(rule, nonce) && retired.get(rule.id) !== "in-use")?.id;
		if (next !== void 0) continue;
		const ends = new Set(retired.values());
		const isSure = ends.has("revoked") || ends.has("in-use") || asked - intent.asked >= 15e3;
		if (rules !== void 0 && isSure) return {
			end: { kind: endOf(ends) },
			rules,
			retired
		};
		await clock.sleep(Math.min(500 * 2 ** turn, 5e3), signal);
	}
}
function isMarked(rule, nonce) {
	return isOurs(rule, nonce) || (0,_sweep_group_mjs__WEBPACK_IMPORTED_MODULE_2__.y)(rule, nonce) !== void 0;
}
function endOf(ends) {
	if (ends.has("in-use")) return "left";
	if (ends.has("revoked")) return "closed";
	return ends.has("gone") ? "gone" : "nothing";
}
function tooLong(within) {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_0__.t("AWS_UNREACHABLE", {
		message: `The firewall did not show the rule as closed within ${Math.round(within / 1e3)} s.`,
		hint: "See whether AWS is reachable from this runner."
	});
}
// src/run/run-record.ts
const target = (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.s)({
	group: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.d)(),
	id: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.d)(),
	port: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.o)(),
	zone: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.c)((0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.i)("all"))
});
const schema = (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.s)({
	schema: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.i)(1),
	region: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.d)(),
	endpoint: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.c)((0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.d)()),
	fips: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.c)((0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.n)()),
	dualstack: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.c)((0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.n)()),
	role: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.c)((0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.s)({
		arn: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.d)(),
		audience: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.d)(),
		durationSeconds: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.o)()
	})),
	session: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.c)((0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.s)({
		accessKeyId: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.d)(),
		secretAccessKey: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.d)(),
		sessionToken: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.c)((0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.d)()),
		expires: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.c)((0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.o)())
	})),
	accountId: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.c)((0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.d)()),
	guardRole: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.c)((0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.d)()),
	windows: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.t)((0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.s)({
		group: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.d)(),
		cidr: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.d)(),
		port: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.o)(),
		nonce: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.d)(),
		asked: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.c)((0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.o)()),
		expires: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.c)((0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.o)()),
		rule: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.c)((0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.d)()),
		opened: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.c)((0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.o)()),
		closed: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.c)((0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.n)())
	})),
	files: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.c)((0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.d)()),
	leftOpen: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.c)((0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.n)()),
	lock: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.c)((0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.s)({
		host: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.d)(),
		application: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.d)(),
		nonce: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.d)()
	})),
	canary: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.c)((0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.s)({
		group: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.d)(),
		targets: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.t)(target),
		rules: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.t)((0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.s)({
			arn: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.d)(),
			weights: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.t)((0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.s)({
				group: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.d)(),
				weight: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.o)()
			})),
			byHand: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.d)()
		}))
	})),
	settle: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.c)((0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.s)({
		settings: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.s)({
			general: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.l)((0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.d)(), (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.d)()),
			roles: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.l)((0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.d)(), (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.l)((0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.d)(), (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.d)()))
		}),
		hosts: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.t)((0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.l)((0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.d)(), (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.p)())),
		group: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.c)((0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.d)()),
		knownHosts: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.d)(),
		targetGroups: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.c)((0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.d)()),
		homes: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.c)((0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.l)((0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.d)(), (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.t)(target))),
		key: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.c)((0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.d)())
	})),
	inFlight: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.t)((0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.s)({
		host: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.d)(),
		phase: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.d)(),
		from: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.c)((0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.d)()),
		to: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.c)((0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.d)()),
		drained: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.c)((0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_4__.n)())
	}))
});
function writeRunRecord(record) {
	return JSON.stringify(record);
}
function newRecord(cloud) {
	return {
		schema: 1,
		...cloud,
		windows: [],
		inFlight: []
	};
}
function openWindowsIn({ windows }) {
	return windows.filter(({ closed }) => closed !== true);
}
function overRecord({ schema, region, windows, leftOpen, inFlight }) {
	return {
		schema,
		region,
		leftOpen,
		inFlight,
		windows: windows.map((window) => ({
			...window,
			closed: true
		}))
	};
}
function isUnsettled(record) {
	return record.canary !== void 0 || hasHostsToSettle(record);
}
function hasHostsToSettle({ settle, inFlight, lock }) {
	return settle !== void 0 && (lock !== void 0 || inFlight.length > 0);
}
function readRunRecord(text) {
	try {
		return schema.parse(JSON.parse(text));
	} catch (cause) {
		throw unreadableRecord(cause);
	}
}
function inFlightIn(text) {
	try {
		return text === void 0 ? [] : readRunRecord(text).inFlight;
	} catch {
		return [];
	}
}
function unreadableRecord(cause) {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_0__.t("STATE_INVALID", {
		message: "The saved state of this run can’t be read, so it is not known which rule to close.",
		hint: "Look for rules with a sallyport:nonce tag in your security group and remove the one of this run by hand.",
		cause
	});
}
// src/run/recorder.ts
function startRecorder(save, first) {
	let record = first;
	const change = (next) => {
		record = next;
		save(writeRunRecord(record));
	};
	return {
		current: () => record,
		update: (changes) => change({
			...record,
			...changes
		}),
		saveWindow: (window) => {
			const others = record.windows.filter(({ nonce }) => nonce !== window.nonce);
			change({
				...record,
				windows: [...others, window]
			});
		}
	};
}
// src/run/step.ts
async function step(world, name, work, detail, wrong = () => void 0) {
	const started = world.clock.now();
	world.emit({
		kind: "step-started",
		step: name
	});
	const took = () => world.clock.now() - started;
	try {
		const found = await work();
		const error = wrong(found);
		const milliseconds = took();
		if (error === void 0) world.emit({
			kind: "step-finished",
			step: name,
			detail: detail(found),
			milliseconds
		});
		else world.emit({
			kind: "step-failed",
			step: name,
			error,
			milliseconds
		});
		return found;
	} catch (error) {
		const [first = (0,_errors_mjs__WEBPACK_IMPORTED_MODULE_0__.r)(error)] = (0,_errors_mjs__WEBPACK_IMPORTED_MODULE_0__.n)(error);
		world.emit({
			kind: "step-failed",
			step: name,
			error: first,
			milliseconds: took()
		});
		throw error;
	}
}
// src/run/wait-for-all.ts
async function waitForAll(work) {
	const settled = await Promise.allSettled(work);
	const failures = new Set(settled.flatMap((part) => part.status === "rejected" ? [part.reason] : []));
	if (failures.size > 1) throw new AggregateError(failures);
	return await Promise.all(work);
}



/***/ })

};
;