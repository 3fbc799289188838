"use strict";
exports.id = 9512;
exports.ids = [9512];
exports.modules = {

/***/ 8161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
n: () => (withGrace),
t: () => (withDeadline)
});
// src/clock.ts
async function withDeadline({ clock, milliseconds, signal, onTimeout }, work) {
	signal?.throwIfAborted();
	const inner = new AbortController();
	const handOn = () => inner.abort(signal?.reason);
	signal?.addEventListener("abort", handOn, { once: true });
	const timeout = clock.sleep(milliseconds, inner.signal).then(() => {
		const error = onTimeout();
		inner.abort(error);
		throw error;
	}, () => {
		throw inner.signal.reason;
	});
	timeout.catch(() => void 0);
	try {
		return await Promise.race([work(inner.signal), timeout]);
	} finally {
		signal?.removeEventListener("abort", handOn);
		inner.abort(noLongerNeeded);
	}
}
const noLongerNeeded = /* @__PURE__ */ new Error("no longer needed");
async function withGrace({ clock, signal, grace, tooLate }, work) {
	const ended = new AbortController();
	const late = new Promise((resolve, reject) => {
		const wait = () => {
			clock.sleep(grace, ended.signal).then(() => new Promise((settle) => settle(tooLate())).then(resolve, reject), () => void 0);
		};
		if (signal.aborted) wait();
		else signal.addEventListener("abort", wait, {
			once: true,
			signal: ended.signal
		});
	});
	try {
		return await Promise.race([work, late]);
	} finally {
		ended.abort(/* @__PURE__ */ new Error("the work has ended"));
	}
}



/***/ }),

/***/ 7031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
i: () => (safeText),
n: () => (inert),
r: () => (plain),
t: () => (foreignLines)
});
var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);

// src/report/foreign-output.ts
function foreignLines(redact, onLine) {
	const decoder = new TextDecoder();
	let open = "";
	let overwritten = "";
	let dropped = 0;
	const keep = (text) => {
		const room = shownLimit + slack - open.length;
		open += text.slice(0, room);
		dropped += Math.max(0, text.length - room);
	};
	const returnCarriage = () => {
		const state = printable(open, dropped, redact);
		if (state.trim() !== "") overwritten = state;
		open = "";
		dropped = 0;
	};
	const endLine = () => {
		returnCarriage();
		onLine(overwritten);
		overwritten = "";
	};
	const take = (text) => {
		for (const piece of text.split(/(\r|\n)/)) if (piece === "\n") endLine();
		else if (piece === "\r") returnCarriage();
		else keep(piece);
	};
	return {
		write: (chunk) => take(typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true })),
		end: () => {
			take(decoder.decode());
			if (open !== "" || overwritten !== "") endLine();
		}
	};
}
function safeText(text, redact = (same) => same, limit = 2e3) {
	const lines = [];
	const sink = foreignLines(redact, (line) => lines.push(line));
	sink.write(redact(text));
	sink.end();
	const joined = lines.join("\n").trim();
	return joined.length > limit ? `${joined.slice(0, limit).trimEnd()}…` : joined;
}
function inert(line) {
	return line.replace(/^(\s*):(?=:)/u, "$1: ").replaceAll(/##(?=\w{0,40}\[)/g, "## ");
}
const shownLimit = 4096;
const slack = 16384;
function printable(raw, dropped, redact) {
	const clean = redact(plain(raw));
	const shown = clean.slice(0, dropped > 0 ? Math.max(0, Math.min(shownLimit, clean.length - slack)) : shownLimit);
	const left = clean.length - shown.length + dropped;
	return inert(left === 0 ? shown.trimEnd() : `${shown.toWellFormed()}… (${left} more characters)`);
}
function plain(text) {
	return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text.replaceAll(titleSequence, "")).replaceAll(/[\v\f\u0085\u2028\u2029]/g, " ").replaceAll(/[^\P{Cc}\t]|\p{Cf}|\p{Default_Ignorable_Code_Point}|\p{Noncharacter_Code_Point}/gu, "").toWellFormed();
}
const esc = "\x1B";
const bell = "\x07";
const stringEnd = "";
const titleSequence = new RegExp(`(?:${esc}\\]|\u009d)(?:[^${bell}${esc}${stringEnd}]*(?:${bell}|${esc}\\\\|${stringEnd}))?`, "g");



/***/ }),

/***/ 5050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
t: () => (openCi)
});
var _rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3931);
var _secret_mjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9421);
var _foreign_output_mjs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7031);
var _errors_mjs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8484);
var _clock_mjs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8161);
var _words_mjs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8528);
var node_fs__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3024);







// src/ci/colour.ts
function wantsColour(env, placeShowsColour) {
	if ((env["NO_COLOR"] ?? "") !== "") return false;
	if ((env["FORCE_COLOR"] ?? "") !== "") return env["FORCE_COLOR"] !== "0";
	return placeShowsColour && env["TERM"] !== "dumb";
}
// src/ci/safe-lines.ts
function safeLines({ write, redactor }) {
	return (text) => {
		write(redactor.redact(text).split(/\r\n|\r|\n/).map((line) => `${(0,_foreign_output_mjs__WEBPACK_IMPORTED_MODULE_2__.n)(line)}\n`).join(""));
	};
}
// src/ci/plain-log.ts
function plainLog({ write, redactor }) {
	return {
		line: safeLines({
			write,
			redactor
		}),
		annotate: () => void 0,
		end: () => void 0,
		mask: (secret) => redactor.add(secret)
	};
}
// src/ci/bitbucket/bitbucket.ts
var bitbucket_exports = /* @__PURE__ */ (0,_rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__.n)({
	create: () => create$2,
	detect: () => detect$2
});
function detect$2(env) {
	return env["BITBUCKET_BUILD_NUMBER"] !== void 0;
}
function create$2(parts) {
	const { env } = parts;
	const log = plainLog(parts);
	const token = env["BITBUCKET_STEP_OIDC_TOKEN"] ?? "";
	if (token !== "") log.mask(new _secret_mjs__WEBPACK_IMPORTED_MODULE_1__.t(token));
	let saved;
	return {
		kind: "bitbucket",
		colour: wantsColour(env, true),
		run: runIdentity$2(env),
		log,
		state: {
			save: (text) => {
				saved = text;
			},
			load: () => saved
		},
		results: {
			output: () => void 0,
			summary: () => void 0
		},
		...token === "" ? {} : { identity: stepToken(new _secret_mjs__WEBPACK_IMPORTED_MODULE_1__.t(token)) },
		identityHint: "Set `oidc: true` in the step of bitbucket-pipelines.yml that deploys."
	};
}
function stepToken(token) {
	return { token: async () => token };
}
function runIdentity$2(env) {
	const of = (name) => env[`BITBUCKET_${name}`] ?? "";
	const repository = of("REPO_FULL_NAME");
	return {
		repository,
		commit: of("COMMIT"),
		ref: of("TAG") === "" ? of("BRANCH") : `refs/tags/${of("TAG")}`,
		runId: of("BUILD_NUMBER"),
		attempt: of("STEP_RUN_NUMBER"),
		job: of("STEP_UUID"),
		actor: of("STEP_TRIGGERER_UUID"),
		url: `https://bitbucket.org/${repository}/pipelines/results/${of("BUILD_NUMBER")}`
	};
}
// src/ci/state-file.ts
function stateFile(path, files) {
	return {
		save: (text) => files.write(path, text),
		load: () => files.read(path)
	};
}
// src/ci/generic/generic.ts
var generic_exports = /* @__PURE__ */ (0,_rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__.n)({
	create: () => create$1,
	detect: () => detect$1
});
function detect$1(_env) {
	return true;
}
function create$1(parts) {
	const { env, isTTY } = parts;
	const log = plainLog(parts);
	const tokenFile = env["AWS_WEB_IDENTITY_TOKEN_FILE"] ?? "";
	return {
		kind: "generic",
		colour: wantsColour(env, isTTY || env["GITLAB_CI"] === "true"),
		run: runIdentity$1(env),
		log,
		state: stateOf(parts),
		results: {
			output: () => void 0,
			summary: () => void 0
		},
		...tokenFile === "" ? {} : { identity: tokenInFile(tokenFile, parts.files, log) },
		identityHint: "Write an identity token into a file and name it in AWS_WEB_IDENTITY_TOKEN_FILE (GitLab: `id_tokens:`), or leave out `role-to-assume` and use the AWS credentials of the environment."
	};
}
function tokenInFile(path, files, log) {
	return { token: async () => {
		const text = files.read(path)?.trim() ?? "";
		if (text === "") throw new _errors_mjs__WEBPACK_IMPORTED_MODULE_3__.t("IDENTITY_TOKEN_UNAVAILABLE", {
			message: `AWS_WEB_IDENTITY_TOKEN_FILE names ${path}, which is missing or empty.`,
			hint: "Have the CI write its identity token there before this step."
		});
		const token = new _secret_mjs__WEBPACK_IMPORTED_MODULE_1__.t(text);
		log.mask(token);
		return token;
	} };
}
function stateOf({ env, files }) {
	const path = env["SALLYPORT_STATE_FILE"] ?? "";
	if (path !== "") return stateFile(path, files);
	let saved;
	return {
		save: (text) => {
			saved = text;
		},
		load: () => saved
	};
}
function runIdentity$1(env) {
	const of = (name) => env[name] ?? "";
	return {
		repository: of("CI_PROJECT_PATH"),
		commit: of("CI_COMMIT_SHA"),
		ref: of("CI_COMMIT_REF_NAME"),
		runId: of("CI_PIPELINE_ID"),
		attempt: "",
		job: of("CI_JOB_NAME"),
		actor: of("GITLAB_USER_LOGIN") || of("USER"),
		url: of("CI_JOB_URL")
	};
}
// src/report/redact.ts
function createRedactor() {
	const forms = /* @__PURE__ */ new Set();
	return {
		add: (secret) => {
			for (const part of maskableParts(secret)) for (const form of encodingsOf(part)) forms.add(form);
			const whole = secret.reveal().trim();
			if (whole.includes("\n")) for (const form of [JSON.stringify(whole).slice(1, -1), ...base64Forms(whole)]) forms.add(form);
		},
		redact: (text) => withoutRanges(text, [...forms].flatMap((form) => rangesOf(text, form)))
	};
}
function maskableParts(secret) {
	const lines = secret.reveal().trim().split(/\r\n|\r|\n/).map((line) => line.trim());
	const shortest = lines.length > 1 ? 8 : 6;
	return [...new Set(lines)].filter((line) => line.length >= shortest && !isCommon(line));
}
function isCommon(text) {
	return [
		"production",
		"staging",
		"default",
		"ubuntu",
		"deploy",
		"ec2-user"
	].includes(text) || /^-----(BEGIN|END) [A-Z0-9 ]+-----$/.test(text) || /^[a-z]{2}(-[a-z]+)+-\d$/.test(text) || new Set(text).size === 1;
}
function encodingsOf(text) {
	const uri = encodeURIComponent(text.toWellFormed());
	const plain = text.replaceAll(/\p{Cc}|\p{Cf}/gu, "");
	const lowerUri = uri.replaceAll(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
	return [
		text,
		JSON.stringify(text).slice(1, -1),
		uri,
		lowerUri,
		plain,
		...base64Forms(text)
	].filter((form) => form.length >= 6);
}
function base64Forms(text) {
	const bytes = Buffer.from(text);
	const shifted = [
		0,
		1,
		2
	].map((shift) => {
		return Buffer.concat([Buffer.alloc(shift), bytes]).toString("base64").slice(Math.ceil(shift * 8 / 6), Math.floor((shift + bytes.length) * 8 / 6));
	});
	const wrapped = [64, 76].flatMap((width) => bytes.toString("base64").match(new RegExp(`.{1,${width}}`, "g")) ?? []);
	return [...shifted, ...wrapped].filter((form) => form.length >= 8).flatMap((form) => [form, form.replaceAll("+", "-").replaceAll("/", "_")]);
}
function rangesOf(text, form) {
	const ranges = [];
	for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) ranges.push([at, at + form.length]);
	return ranges;
}
function withoutRanges(text, ranges) {
	let result = "";
	let end = 0;
	for (const [from, to] of ranges.toSorted(([a], [b]) => a - b)) {
		if (from >= end) result += `${text.slice(end, from)}***`;
		end = Math.max(end, to);
	}
	return result + text.slice(end);
}
// src/ci/github/commands.ts
function githubLog({ write, redactor }) {
	const line = safeLines({
		write,
		redactor
	});
	const sent = {
		error: 0,
		warning: 0,
		notice: 0
	};
	const held = {
		error: [],
		warning: [],
		notice: []
	};
	const command = (level, title, message) => {
		return `::${level} title=${escapeProperty(cut(redactor.redact(title), titleLimit))}::${escapeData(cut(redactor.redact(message), messageLimit))}\n`;
	};
	return {
		line,
		annotate: (level, title, message) => {
			const text = command(level, title, message);
			if (sent[level] < annotationsPerLevel - 1) {
				sent[level] += 1;
				write(text);
			} else held[level].push(text);
		},
		end: () => {
			for (const level of [
				"error",
				"warning",
				"notice"
			]) {
				const [only, ...more] = held[level].splice(0);
				if (only === void 0) continue;
				write(more.length === 0 ? only : command(level, "Sallyport", `… and ${more.length + 1} more: see the log and the report.`));
			}
		},
		mask: (secret) => {
			redactor.add(secret);
			write(maskableParts(secret).map((part) => `::add-mask::${escapeData(part)}\n`).join(""));
		}
	};
}
const annotationsPerLevel = 10;
const messageLimit = 4096;
const titleLimit = 255;
function cut(text, limit) {
	return text.length <= limit ? text : `${text.slice(0, limit - 1).toWellFormed()}…`;
}
function escapeData(text) {
	return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapeProperty(text) {
	return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
// src/ci/github/file-commands.ts
function githubResults({ env, files, redactor }) {
	return {
		output: (name, value) => appendPair(files, env["GITHUB_OUTPUT"], name, redactor.redact(value)),
		summary: (markdown) => {
			const path = env["GITHUB_STEP_SUMMARY"];
			if (path) files.append(path, `${fitSummary(redactor.redact(markdown))}\n`);
		}
	};
}
function githubState({ env, files }) {
	return {
		save: (text) => appendPair(files, env["GITHUB_STATE"], stateName, text),
		load: () => env[`STATE_${stateName}`] || void 0
	};
}
const stateName = "sallyport";
function appendPair(files, path, name, value) {
	if (!path) return;
	const delimiter = `sallyport_${crypto.randomUUID()}`;
	files.append(path, `${name}<<${delimiter}\n${value}\n${delimiter}\n`);
}
const summaryLimit = 1048576;
function fitSummary(markdown, limit = summaryLimit) {
	const bytes = Buffer.from(markdown);
	if (bytes.length < limit) return markdown;
	const room = bytes.subarray(0, limit - 200).toString("utf8");
	const kept = room.slice(0, Math.max(0, room.lastIndexOf("\n")));
	const fences = kept.match(/^(`{3,})/gm) ?? [];
	return `${kept}${fences.length % 2 === 1 ? `\n${fences.at(-1)}` : ""}\n\n_The rest is too long for a summary; it is in the JSON report._`;
}
// src/ci/github/identity.ts
function githubIdentity(parts, request) {
	return { token: async (audience, signal) => {
		for (let attempt = 1;; attempt += 1) {
			const answer = await ask(parts, request, audience, signal);
			if (answer.kind === "token") {
				request.log.mask(answer.token);
				return answer.token;
			}
			if (!answer.passing || attempt === attempts) throw answer.error;
			await parts.clock.sleep(500 * 2 ** attempt, signal);
		}
	} };
}
const attempts = 4;
const requestTimeout = 1e4;
async function ask(parts, request, audience, signal) {
	try {
		const { status, body } = await (0,_clock_mjs__WEBPACK_IMPORTED_MODULE_4__.t)({
			clock: parts.clock,
			milliseconds: requestTimeout,
			signal,
			onTimeout: () => /* @__PURE__ */ new Error(`no answer within ${requestTimeout / 1e3} s`)
		}, (inner) => get(parts, request, audience, inner));
		const value = status === 200 ? tokenIn(body) : void 0;
		if (value !== void 0) return {
			kind: "token",
			token: new _secret_mjs__WEBPACK_IMPORTED_MODULE_1__.t(value)
		};
		const said = status === 200 ? "an answer without a token" : `HTTP ${status}: ${(0,_foreign_output_mjs__WEBPACK_IMPORTED_MODULE_2__.i)(body, parts.redactor.redact, 300)}`;
		return {
			kind: "failed",
			passing: status >= 500 || status === 429,
			error: unavailable(`GitHub's token service gave ${said}.`)
		};
	} catch (cause) {
		signal.throwIfAborted();
		return {
			kind: "failed",
			passing: true,
			error: unavailable(`GitHub's token service could not be asked: ${cause instanceof Error ? cause.message : String(cause)}.`, cause)
		};
	}
}
function unavailable(message, cause) {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_3__.t("IDENTITY_TOKEN_UNAVAILABLE", {
		message,
		hint: "Run the job again. If it stays so, see whether the job may still run (a cancelled one gets no token) and whether the runner reaches GitHub.",
		...cause === void 0 ? {} : { cause }
	});
}
function tokenIn(body) {
	try {
		const parsed = JSON.parse(body);
		const found = typeof parsed === "object" && parsed !== null && "value" in parsed ? parsed.value : void 0;
		return typeof found === "string" && found !== "" ? found : void 0;
	} catch {
		return;
	}
}
async function get({ env }, { requestUrl, requestToken }, audience, signal) {
	const url = new URL(requestUrl);
	url.searchParams.set("audience", audience);
	const { request, Agent } = url.protocol === "http:" ? await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 19)) : await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 4708, 19));
	const agent = new Agent({ proxyEnv: { ...env } });
	const headers = {
		authorization: `Bearer ${requestToken.reveal()}`,
		accept: "application/json; api-version=2.0"
	};
	return await new Promise((resolve, reject) => {
		const sent = request(url, {
			headers,
			agent,
			signal
		}, (response) => {
			const chunks = [];
			response.on("data", (chunk) => chunks.push(chunk));
			response.on("error", reject);
			response.on("end", () => resolve({
				status: response.statusCode ?? 0,
				body: Buffer.concat(chunks).toString("utf8")
			}));
		});
		sent.on("error", reject);
		sent.end();
	});
}
// src/ci/github/github.ts
var github_exports = /* @__PURE__ */ (0,_rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__.n)({
	create: () => create,
	detect: () => detect
});
function detect(env) {
	return env["GITHUB_ACTIONS"] === "true";
}
function create(parts) {
	const { env, redactor } = parts;
	const log = githubLog(parts);
	const requestUrl = env["ACTIONS_ID_TOKEN_REQUEST_URL"] ?? "";
	const requestToken = env["ACTIONS_ID_TOKEN_REQUEST_TOKEN"] ?? "";
	if (requestToken !== "") redactor.add(new _secret_mjs__WEBPACK_IMPORTED_MODULE_1__.t(requestToken));
	const mayAsk = requestUrl !== "" && requestToken !== "";
	return {
		kind: "github",
		colour: wantsColour(env, true),
		run: runIdentity(env),
		log,
		state: githubState(parts),
		results: githubResults(parts),
		...mayAsk ? { identity: githubIdentity(parts, {
			requestUrl,
			requestToken: new _secret_mjs__WEBPACK_IMPORTED_MODULE_1__.t(requestToken),
			log
		}) } : {},
		identityHint: identityHint(env)
	};
}
function runIdentity(env) {
	const of = (name) => env[`GITHUB_${name}`] ?? "";
	const run = `${of("SERVER_URL")}/${of("REPOSITORY")}/actions/runs/${of("RUN_ID")}`;
	const attempt = of("RUN_ATTEMPT");
	return {
		repository: of("REPOSITORY"),
		commit: of("SHA"),
		ref: of("REF"),
		runId: of("RUN_ID"),
		attempt,
		job: of("JOB"),
		actor: of("TRIGGERING_ACTOR") || of("ACTOR"),
		url: attempt === "" ? run : `${run}/attempts/${attempt}`
	};
}
function identityHint(env) {
	return [
		"Give the job the permission:\n  permissions:\n    id-token: write\n    contents: read",
		"A reusable workflow gets it only if its caller has it too.",
		...env["GITHUB_EVENT_NAME"] === "pull_request" ? ["A pull_request from a fork never gets one: deploy from a push, or from workflow_dispatch."] : []
	].join("\n");
}
// src/ci/detect.ts
const hosts = [
	github_exports,
	bitbucket_exports,
	generic_exports
];
function createCiHost(parts) {
	return (hosts.find(({ detect }) => detect(parts.env)) ?? generic_exports).create(parts);
}
// src/ci/files.ts
const realFiles = {
	append: (path, text) => (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.appendFileSync)(path, text, { encoding: "utf8" }),
	write: (path, text) => {
		(0,node_fs__WEBPACK_IMPORTED_MODULE_6__.rmSync)(`${path}.new`, { force: true });
		(0,node_fs__WEBPACK_IMPORTED_MODULE_6__.writeFileSync)(`${path}.new`, text, {
			encoding: "utf8",
			mode: 384,
			flag: "wx"
		});
		(0,node_fs__WEBPACK_IMPORTED_MODULE_6__.renameSync)(`${path}.new`, path);
	},
	read: (path) => {
		try {
			return (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.readFileSync)(path, "utf8");
		} catch (error) {
			if (error instanceof Error && "code" in error && error.code === "ENOENT") return void 0;
			throw error;
		}
	}
};
// src/entry/open-ci.ts
function openCi({ to = process.stdout } = {}) {
	const redactor = createRedactor();
	return {
		ci: createCiHost({
			env: process.env,
			files: realFiles,
			write: to === "nobody" ? () => void 0 : (text) => to.write(text),
			redactor,
			clock: _words_mjs__WEBPACK_IMPORTED_MODULE_5__.u,
			isTTY: to !== "nobody" && to.isTTY
		}),
		redactor
	};
}



/***/ }),

/***/ 3931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
i: () => (__toESM),
n: () => (__exportAll),
r: () => (__require),
t: () => (__commonJSMin)
});
var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);

// \0rolldown/runtime.js
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __commonJSMin = (cb, mod) => () => (mod || (cb((mod = { exports: {} }).exports, mod, mod.exports), cb = null), mod.exports);
var __exportAll = (all, flags) => {
	let target = Object.setPrototypeOf({}, null);
	for (var name in all) __defProp(target, name, {
		get: all[name],
		enumerable: true
	});
	if (!(flags & 1)) __defProp(target, Symbol.toStringTag, { value: "Module" });
	return flags & 2 ? target : Object.preventExtensions(target);
};
var __copyProps = (to, from, except, desc) => {
	if (from && typeof from === "object" || typeof from === "function") for (var keys = __getOwnPropNames(from), i = 0, n = keys.length, key; i < n; i++) {
		key = keys[i];
		if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
			get: ((k) => from[k]).bind(null, key),
			enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
		});
	}
	return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(isNodeMode || !mod || !mod.__esModule || !__hasOwnProp.call(mod, "default") ? __defProp(target, "default", {
	value: mod,
	enumerable: true
}) : target, mod));
var __require = /* #__PURE__ */ (() => (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(require("url").pathToFileURL(__filename).href))();



/***/ }),

/***/ 9421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
t: () => (Secret)
});
// src/secret.ts
var Secret = class {
	#value;
	constructor(value) {
		this.#value = value;
	}
	reveal() {
		return this.#value;
	}
	toString() {
		return "[secret]";
	}
	toJSON() {
		return "[secret]";
	}
	[Symbol.for("nodejs.util.inspect.custom")]() {
		return "[secret]";
	}
};



/***/ }),

/***/ 9519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
C: () => (otherLines),
S: () => (hintText),
_: () => (headline),
a: () => (resultTable),
b: () => (failureGroups),
c: () => (canaryWords),
d: () => (stepsWords),
f: () => (wayWords),
g: () => (table),
h: () => (escapeMarkdown),
i: () => (windowTime),
l: () => (capacityWords),
m: () => (codeBlock),
n: () => (summary),
o: () => (tableLines),
p: () => (code),
r: () => (staysWords),
s: () => (renewedWords),
t: () => (refusalSummary),
u: () => (planTitle),
v: () => (causeMessages),
w: () => (createPaint),
x: () => (failureLines),
y: () => (errorPage)
});
var _foreign_output_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7031);
var _words_mjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8528);
var _version_mjs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1899);
var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7975);




// src/report/paint.ts
function createPaint(colour) {
	return (ink, text) => colour && text !== "" ? (0,node_util__WEBPACK_IMPORTED_MODULE_2__.styleText)(ink, text, { validateStream: false }) : text;
}
// src/report/failure-text.ts
function failureGroups(errors) {
	return [...Map.groupBy(errors, ({ code }) => code).values()].flatMap(([first, ...others]) => first === void 0 ? [] : {
		first,
		others
	});
}
const othersShown = 20;
function otherLines({ others }) {
	const more = others.length > othersShown ? [`… and ${others.length - othersShown} more`] : [];
	return [...others.slice(0, othersShown).map(({ message }) => (0,_words_mjs__WEBPACK_IMPORTED_MODULE_1__.i)(message)), ...more];
}
function failureLines(error, paint = createPaint(false), debug = false, others = []) {
	const lines = [
		`${paint("red", "✗")} ${paint("bold", error.code)}`,
		...indent((0,_foreign_output_mjs__WEBPACK_IMPORTED_MODULE_0__.i)(error.message), 2),
		...causeMessages(error).flatMap((cause) => indent(`because ${cause}`, 2)),
		...others.flatMap((line) => indent(line, 2)),
		"",
		...indent(hintText(error), 2),
		paint("dim", `  ${errorPage(error)}`)
	];
	return debug ? [
		...lines,
		"",
		...stacksOf(error).flatMap((stack) => indent((0,_foreign_output_mjs__WEBPACK_IMPORTED_MODULE_0__.i)(stack, void 0, 8e3), 2))
	] : lines;
}
function hintText({ hint }) {
	return (0,_foreign_output_mjs__WEBPACK_IMPORTED_MODULE_0__.i)(hint, void 0, 16e3);
}
function errorPage(error) {
	return `docs/errors.md#${error.code.toLowerCase()}`;
}
function causeMessages(error) {
	const messages = [];
	let above = error.message;
	for (const cause of causesOf(error)) {
		const message = (0,_foreign_output_mjs__WEBPACK_IMPORTED_MODULE_0__.i)(cause instanceof Error ? cause.message : String(cause), void 0, 600);
		if (message !== "" && !above.includes(message)) messages.push(message);
		above = message;
	}
	return messages;
}
function causesOf(error) {
	const found = [];
	for (let cause = error.cause; cause !== void 0 && cause !== null && !found.includes(cause) && found.length < 8;) {
		found.push(cause);
		cause = cause instanceof Error ? cause.cause : void 0;
	}
	return found;
}
function stacksOf(error) {
	return [error, ...causesOf(error)].flatMap((each) => each instanceof Error && each.stack !== void 0 ? [each.stack] : []);
}
function indent(text, columns) {
	return text.split("\n").map((line) => line === "" ? "" : " ".repeat(columns) + line);
}
// src/report/headline.ts
function headline(result) {
	const { hosts } = result;
	const all = hosts.length === 1 ? "the host" : `all ${hosts.length} hosts`;
	const version = result.version ?? (result.plan?.way === "deploy" ? "the new certificate" : "the previous version");
	const right = hosts.filter(({ after, to }) => after.kind === "version" && after.version === to);
	const unproven = right.filter(({ outcome }) => outcome.kind !== "done" && outcome.kind !== "skipped").length;
	const share = `${right.length} of ${(0,_words_mjs__WEBPACK_IMPORTED_MODULE_1__.t)(hosts.length, "host")} ${right.length === 1 ? "is" : "are"} on ${version}${notHealthy(unproven, right.length)}`;
	switch (result.outcome) {
		case "done": return {
			mark: "✓",
			words: `${version} runs on ${all}`
		};
		case "nothing-to-do": return {
			mark: "✓",
			words: `Nothing to do: ${version} already runs on ${all}`
		};
		case "planned": return {
			mark: "✓",
			words: `Planned ${version}; no host was changed`
		};
		case "refused": return {
			mark: "✗",
			words: `Stopped before any host was changed`
		};
		case "halted": return {
			mark: "✗",
			words: `Halted: ${share}`
		};
		case "mixed": return {
			mark: "✗",
			words: `Halted with mixed versions: ${share}`
		};
		case "rolled-back": return {
			mark: "✗",
			words: `Rolled back: ${version} failed, and ${all} ${hosts.length === 1 ? "runs" : "run"} what was there before`
		};
		case "roll-back-failed": return {
			mark: "✗",
			words: `The roll-back failed: ${share}`
		};
		case "cancelled": return {
			mark: "!",
			words: hosts.length === 0 ? "Cancelled" : `Cancelled: ${share}`
		};
		case "clean-up-failed": return {
			mark: "✗",
			words: "Clean-up failed: something may be left open"
		};
		case "defect": return {
			mark: "✗",
			words: "Stopped by a defect of Sallyport"
		};
	}
}
function notHealthy(unproven, all) {
	if (unproven === 0) return "";
	return `, ${all === 1 ? "" : unproven === all ? "all " : `${unproven} of them `}not seen healthy`;
}
// src/report/markdown.ts
function escapeMarkdown(text) {
	return (0,_foreign_output_mjs__WEBPACK_IMPORTED_MODULE_0__.r)(oneLineOf(text)).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll(/[\\`*_{}[\]()|~$]/g, "\\$&").replace(/^[#+=-]/, "\\$&").replace(/^\d+(?=\.)/, "$&\\").replaceAll("://", "\\://");
}
function oneLineOf(text) {
	return text.trim().replaceAll(/\s*[\r\n]+\s*/g, " ");
}
function codeBlock(lines) {
	const text = lines.map((line) => (0,_foreign_output_mjs__WEBPACK_IMPORTED_MODULE_0__.r)(line)).join("\n");
	const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
	const fence = "`".repeat(longest + 1);
	return `${fence}text\n${text}\n${fence}`;
}
function code(text) {
	return `\`${(0,_foreign_output_mjs__WEBPACK_IMPORTED_MODULE_0__.r)(oneLineOf(text)).replaceAll(/[`|]/g, " ")}\``;
}
function table(head, rows) {
	const line = (cells) => `| ${cells.join(" | ")} |`;
	return [
		line(head),
		line(head.map(() => "---")),
		...rows.map(line)
	].join("\n");
}
// src/report/plan-words.ts
function planTitle({ way, version, batches, takes, drains }) {
	const changing = batches.reduce((sum, batch) => sum + batch.hosts.length, 0);
	if (changing === 0) return "nothing to do";
	const goal = version ?? (way === "roll-back" ? "back to the previous version" : "the new certificate");
	const batchesWord = `${batches.length} batch${batches.length === 1 ? "" : "es"}`;
	return `${goal} on ${(0,_words_mjs__WEBPACK_IMPORTED_MODULE_1__.t)(changing, "host")} in ${batchesWord}${takes >= worthTelling ? `; beside the deploys it takes ${timeWords(takes, drains)}` : ""}`;
}
function timeWords(takes, drains) {
	return drains > takes / 2 ? `about ${(0,_words_mjs__WEBPACK_IMPORTED_MODULE_1__.n)(takes)}, of it up to ${(0,_words_mjs__WEBPACK_IMPORTED_MODULE_1__.n)(drains)} the target groups’ deregistration delay` : `at least ${(0,_words_mjs__WEBPACK_IMPORTED_MODULE_1__.n)(takes)}`;
}
const worthTelling = 1e4;
function stepsWords({ phases }) {
	return phases.map((phase) => verbs[phase]).join(", ");
}
const verbs = {
	draining: "drain",
	deploying: "deploy",
	"rolling-back": "roll back",
	verifying: "verify",
	registering: "register",
	soaking: "soak"
};
function capacityWords({ capacity: { waves, left, of } }) {
	if (waves === 0) return `stuck: ${left} of ${of} in service`;
	return `${left} of ${of} in service${waves > 1 ? `, in ${waves} waves` : ""}`;
}
function canaryWords({ canary, hosts }, { canary: trial }) {
	if (canary === void 0 || trial === void 0) return "";
	const { length } = hosts.filter((one) => one.canary === true);
	const who = length === hosts.length ? "" : ` to ${length} of these ${hosts.length} hosts`;
	return `; canary: ${Math.round(trial.share * 100)} % of the requests${who} for ${(0,_words_mjs__WEBPACK_IMPORTED_MODULE_1__.n)(trial.milliseconds)}`;
}
function wayWords({ before: { running, health, traffic }, to }) {
	const odd = [...traffic.kind === "out" ? [`out of service now: ${traffic.why}`] : [], ...health === "unhealthy" ? ["unhealthy now"] : []];
	return [`${(0,_words_mjs__WEBPACK_IMPORTED_MODULE_1__.l)(running)} → ${(0,_version_mjs__WEBPACK_IMPORTED_MODULE_3__.n)(to)}`, ...odd].join(", ");
}
// src/report/renewed-words.ts
function renewedWords({ renewed = [] }) {
	if (renewed.length === 0) return "";
	const changed = renewed.filter(({ outcome }) => outcome.kind === "done");
	const ways = new Set(changed.map(({ before, after }) => `${(0,_words_mjs__WEBPACK_IMPORTED_MODULE_1__.l)(before)} → ${(0,_words_mjs__WEBPACK_IMPORTED_MODULE_1__.l)(after)}`));
	const already = renewed.length - changed.length;
	return [...changed.length === 0 ? [] : [`Certificates renewed on ${(0,_words_mjs__WEBPACK_IMPORTED_MODULE_1__.t)(changed.length, "host")}: ${[...ways].join(", ")}`], ...already === 0 ? [] : [`${changed.length === 0 ? "Certificates: " : ""}${(0,_words_mjs__WEBPACK_IMPORTED_MODULE_1__.t)(already, "host")} served the right one already`]].join("; ");
}
// src/report/result-table.ts
function resultTable({ hosts, outcome }) {
	const phases = inOrder.filter((phase) => hosts.some((host) => host.phases.some((each) => each.phase === phase)));
	const rows = hosts.map((host) => resultRow(host, phases));
	const planned = (row, at) => hosts[at]?.outcome.kind === "not-started" ? {
		...row,
		to: hosts[at].to ?? row.to,
		result: "planned"
	} : row;
	return {
		balanced: rows.some(({ traffic }) => traffic !== ""),
		phases,
		rows: outcome === "planned" ? rows.map(planned) : rows
	};
}
const inOrder = [
	"connecting",
	"preflight",
	"draining",
	"deploying",
	"rolling-back",
	"verifying",
	"registering",
	"soaking"
];
function resultRow({ host, before, after, outcome, traffic, phases: lived }, phases) {
	const seconds = phases.map((phase) => {
		const spent = lived.filter((each) => each.phase === phase);
		return spent.length === 0 ? "" : (0,_words_mjs__WEBPACK_IMPORTED_MODULE_1__.n)(spent.reduce((sum, each) => sum + each.milliseconds, 0));
	});
	const { mark, words: result } = (0,_words_mjs__WEBPACK_IMPORTED_MODULE_1__.a)(outcome);
	return {
		host: host.name,
		role: host.role,
		from: (0,_words_mjs__WEBPACK_IMPORTED_MODULE_1__.l)(before),
		to: (0,_words_mjs__WEBPACK_IMPORTED_MODULE_1__.l)(after),
		traffic: traffic === void 0 || traffic.kind === "unbalanced" ? "" : trafficWords[traffic.kind],
		seconds,
		mark,
		result
	};
}
const trafficWords = {
	in: "in service",
	out: "out",
	unknown: "unknown"
};
const shownRows = 60;
function tableLines({ balanced, phases, rows }, mark, dim) {
	if (rows.length === 0) return [];
	const texts = [
		"host",
		"role",
		"from",
		"to",
		...balanced ? ["traffic"] : []
	];
	const head = [...texts, ...phases];
	const shown = rows.slice(0, shownRows);
	const cells = shown.map((row) => [...[
		row.host,
		row.role,
		row.from,
		row.to,
		...balanced ? [row.traffic] : []
	], ...row.seconds]);
	const widths = head.map((title, column) => Math.max(title.length, ...cells.map((row) => row[column]?.length ?? 0)));
	const aligned = (row) => row.map((cell, at) => at < texts.length ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)).join("  ");
	const lines = shown.map((row, at) => `  ${aligned(cells[at] ?? [])}  ${mark(row.mark)} ${row.result}`);
	const more = rows.length > shownRows ? [dim(`  … and ${rows.length - shownRows} more`)] : [];
	return [
		dim(`  ${aligned(head)}  result`),
		...lines,
		...more
	];
}
// src/report/timeline.ts
const shownHosts$1 = 40;
function timeline({ started, ended, windows, hosts: all }, spans) {
	if (spans.length === 0) return void 0;
	const at = (time) => offset(time - started);
	const seen = new Set(spans.map(({ host }) => host));
	const hosts = all.flatMap(({ host: { name } }) => seen.has(name) ? name : []).slice(0, shownHosts$1);
	const bar = (text, tag, from, to) => `    ${text} :${tag}${at(from)}, ${at(Math.max(to, from + 100))}`;
	return [
		"gantt",
		"  dateFormat HH:mm:ss.SSS",
		"  axisFormat %M:%S",
		...windows.length === 0 ? [] : ["  section window"],
		...windows.map(({ facts, opened, closed = ended }) => bar(`port ${facts.port} open`, "", opened, closed)),
		...hosts.flatMap((host) => [`  section ${name(host)}`, ...spans.filter((span) => span.host === host).map(({ phase, from, to, failed }) => bar(phase, failed ? "crit, " : "done, ", from, to))])
	].join("\n");
}
function offset(milliseconds) {
	return new Date(Math.min(86399999, Math.max(0, milliseconds))).toISOString().slice(11, 23);
}
function name(host) {
	return host.replaceAll(/[^\w.:-]/g, "-");
}
// src/report/window-words.ts
function windowTime({ opened, closed }) {
	return closed === void 0 ? void 0 : closed - opened;
}
const staysWords = {
	shared: "the rule stays, for another run that uses it",
	foreign: "the rule stays as it was before this run, for it is not Sallyport’s"
};
// src/report/summary.ts
const shownHosts = 500;
function summary(result, run, progress) {
	const { mark, words } = headline(result);
	const picture = timeline(result, progress.spans);
	const failures = result.failure === void 0 ? [] : [result.failure, ...result.alsoFailed];
	return [
		`## ${mark} ${escapeMarkdown(words)}`,
		facts(result, run),
		...failureGroups(failures).map((group, index) => failure(index === 0 ? "What went wrong" : "Also", group)),
		...plans(result),
		hosts(result),
		escapeMarkdown(renewedWords(result)),
		...failedHosts(result, progress),
		windowLives(result),
		warnings(progress.warnings),
		picture === void 0 ? "" : `### Timeline\n\n\`\`\`mermaid\n${picture}\n\`\`\``
	].filter((part) => part !== "").join("\n\n");
}
function refusalSummary(error, title = "nothing was changed") {
	return `## ✗ Sallyport: ${title}\n\n${failure("What went wrong", {
		first: error,
		others: []
	})}`;
}
function facts({ mode, version, started, ended }, run) {
	const link = run.url === "" ? "" : `[run ${escapeMarkdown(run.runId || run.url)}](<${run.url.replaceAll(/[<>\s]/g, "")}>)`;
	const who = run.actor === "" ? "" : `by ${escapeMarkdown(run.actor)}`;
	return [
		version === void 0 ? mode : `${mode} ${code(version)}`,
		run.repository === "" ? "" : escapeMarkdown(run.repository),
		(0,_words_mjs__WEBPACK_IMPORTED_MODULE_1__.n)(ended - started),
		`${new Date(started).toISOString().slice(0, 16).replace("T", " ")} UTC`,
		link,
		who
	].filter((part) => part !== "").join(" · ");
}
function plans({ outcome, plan: release, renewalPlan }) {
	if (outcome !== "planned") return [];
	return [...renewalPlan === void 0 ? [] : [plan("Plan: certificates first", renewalPlan)], ...release === void 0 ? [] : [plan(renewalPlan === void 0 ? "Plan" : "Plan: then the version", release)]];
}
function plan(title, made) {
	const rows = made.batches.flatMap((batch) => batch.hosts.map((host, at) => [
		at === 0 ? String(batch.number) : "",
		escapeMarkdown(host.host.name),
		escapeMarkdown(host.host.role),
		escapeMarkdown(wayWords(host)),
		stepsWords(host),
		host.wayBack.kind === "ready" ? "ready" : escapeMarkdown(`none: ${host.wayBack.why}`),
		at === 0 ? `${capacityWords(batch)}${canaryWords(batch, made)}` : ""
	]));
	const once = (name, host) => host === void 0 ? [] : [[
		"",
		escapeMarkdown(host),
		"",
		name,
		"once",
		"",
		""
	]];
	const all = [
		...once("before-command", made.once.before),
		...rows,
		...once("after-command", made.once.after)
	];
	const more = rows.length > shownHosts ? `\n\n… and ${rows.length - shownHosts} more hosts: see the JSON report.` : "";
	return `### ${title}\n\n${escapeMarkdown(planTitle(made))}\n\n${rows.length === 0 ? "" : table([
		"batch",
		"host",
		"role",
		"change",
		"what happens",
		"way back",
		"meanwhile"
	], all.slice(0, shownHosts))}${more}`.trimEnd();
}
function hosts(result) {
	if (result.hosts.length === 0) return "";
	const { balanced, phases, rows } = resultTable(result);
	const shown = rows.slice(0, shownHosts);
	const head = [
		"host",
		"role",
		"from",
		"to",
		...balanced ? ["traffic"] : [],
		...phases,
		"result"
	];
	const cells = shown.map((row) => [
		escapeMarkdown(row.host),
		escapeMarkdown(row.role),
		code(row.from),
		code(row.to),
		...balanced ? [row.traffic || "–"] : [],
		...row.seconds.map((cell) => cell || "–"),
		`${row.mark} ${row.result}`
	]);
	const more = rows.length > shownHosts ? `\n\n… and ${rows.length - shownHosts} more hosts: see the JSON report.` : "";
	return table(head, cells) + more;
}
function failure(title, group) {
	const { first: error } = group;
	return [
		`### ${title}: ${code(error.code)}`,
		quote(error.message),
		...causeMessages(error).map((cause) => `Because: ${quote(cause)}`),
		...group.others.length === 0 ? [] : [otherLines(group).map((line) => `- ${escapeMarkdown(line)}`).join("\n")],
		`**What to do:** ${quote(error.hint)}`,
		`More in ${code(errorPage(error))}.`
	].join("\n\n");
}
function quote(text) {
	const [first, ...rest] = (0,_foreign_output_mjs__WEBPACK_IMPORTED_MODULE_0__.i)(text, void 0, 4e3).split("\n");
	const head = escapeMarkdown(first ?? "");
	return rest.length === 0 ? head : `${head}\n\n${codeBlock(rest)}`;
}
function failedHosts(result, progress) {
	return result.hosts.filter(({ outcome }) => outcome.kind !== "unreachable" && (outcome.kind === "interrupted" || "error" in outcome)).slice(0, 5).flatMap(({ host }) => {
		const output = progress.hosts.get(host.name)?.output ?? [];
		return output.length === 0 ? [] : [`**Last lines of ${escapeMarkdown(host.name)}**\n\n${codeBlock(output)}`];
	});
}
function windowLives({ windows }) {
	if (windows.length === 0) return "";
	return `### Window\n\n${table([
		"open for",
		"opened",
		"seen closed",
		"from",
		"port",
		"rule",
		"group"
	], windows.map(windowRow))}`;
}
function windowRow(window) {
	const { facts, opened, closed, stays } = window;
	const open = windowTime(window);
	const clock = (time) => `${new Date(time).toISOString().slice(11, 19)} UTC`;
	return [
		open === void 0 ? "**not seen closed**" : (0,_words_mjs__WEBPACK_IMPORTED_MODULE_1__.n)(open),
		clock(opened),
		closed === void 0 ? "**no**" : stays === void 0 ? clock(closed) : `no: ${staysWords[stays]}`,
		code(facts.cidr),
		`TCP ${facts.port}`,
		code(facts.rule),
		code(facts.group)
	];
}
function warnings(all) {
	if (all.length === 0) return "";
	const more = all.length > 20 ? [`- … and ${all.length - 20} more`] : [];
	return `### Warnings\n\n${[...all.slice(0, 20).map((text) => `- ${escapeMarkdown((0,_foreign_output_mjs__WEBPACK_IMPORTED_MODULE_0__.i)(text))}`), ...more].join("\n")}`;
}



/***/ }),

/***/ 1899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
n: () => (shortVersion),
r: () => (versionPattern),
t: () => (parseVersion)
});
// src/version.ts
const versionPattern = /^[A-Za-z0-9._-]{1,128}$/;
function parseVersion(text) {
	return isVersion(text) ? text : void 0;
}
function shortVersion(version) {
	return /^[0-9a-f]{64}$/.test(version) ? `${version.slice(0, 12)}…` : version;
}
function isVersion(text) {
	return versionPattern.test(text);
}



/***/ }),

/***/ 8528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
a: () => (outcomeWords),
c: () => (stopwatch),
i: () => (oneLine),
l: () => (versionWords),
n: () => (duration),
o: () => (phaseDone),
r: () => (firstSentence),
s: () => (phaseGoingOn),
t: () => (count),
u: () => (systemClock)
});
var _version_mjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1899);
var _foreign_output_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7031);


// src/clients/clock/system-clock.ts
const systemClock = {
	now: () => Date.now(),
	sleep: (milliseconds, signal) => new Promise((resolve, reject) => {
		if (signal?.aborted) return reject(signal.reason);
		const wake = () => {
			signal?.removeEventListener("abort", stop);
			resolve();
		};
		const timer = setTimeout(wake, milliseconds);
		const stop = () => {
			clearTimeout(timer);
			reject(signal?.reason);
		};
		signal?.addEventListener("abort", stop, { once: true });
	})
};
// src/report/words.ts
function duration(milliseconds) {
	if (milliseconds < 1e5) return `${(milliseconds / 1e3).toFixed(1)} s`;
	const seconds = Math.round(milliseconds / 1e3);
	const minutes = Math.trunc(seconds / 60);
	return minutes < 60 ? `${minutes} m ${two(seconds % 60)} s` : `${Math.trunc(minutes / 60)} h ${two(minutes % 60)} m`;
}
function stopwatch(milliseconds) {
	const seconds = Math.max(0, Math.trunc(milliseconds / 1e3));
	const minutes = Math.trunc(seconds / 60);
	const clock = `${minutes % 60}:${two(seconds % 60)}`;
	return minutes < 60 ? clock : `${Math.trunc(minutes / 60)}:${clock.padStart(5, "0")}`;
}
const two = (number) => String(number).padStart(2, "0");
function count(number, noun) {
	return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
function firstSentence(text) {
	const line = oneLine(text).replace(/:$/, ".");
	return /^.*?[.](?= [A-Z])/.exec(line)?.[0] ?? line;
}
function oneLine(text, limit = 300) {
	const line = (0,_foreign_output_mjs__WEBPACK_IMPORTED_MODULE_0__.r)(text.trim().split(/[\r\n]/, 1)[0] ?? "").trim();
	return line.length > limit ? `${line.slice(0, limit - 1).toWellFormed()}…` : line;
}
function versionWords(observed) {
	switch (observed.kind) {
		case "version": return (0,_version_mjs__WEBPACK_IMPORTED_MODULE_1__.n)(observed.version);
		case "none": return "nothing";
		case "unknown": return "unknown";
	}
}
const phaseDone = {
	connecting: "connected",
	preflight: "preflight",
	draining: "drained",
	deploying: "deployed",
	"rolling-back": "rolled back",
	verifying: "verified",
	registering: "registered",
	soaking: "soaked"
};
const phaseGoingOn = {
	connecting: "connecting",
	preflight: "in preflight",
	draining: "draining",
	deploying: "deploying",
	"rolling-back": "rolling back",
	verifying: "verifying",
	registering: "registering",
	soaking: "soaking"
};
function outcomeWords(outcome) {
	switch (outcome.kind) {
		case "done": return {
			mark: "✓",
			words: "done"
		};
		case "skipped": return {
			mark: "–",
			words: "skipped: already right"
		};
		case "not-started": return {
			mark: "·",
			words: "not started"
		};
		case "unreachable": return {
			mark: "✗",
			words: "unreachable"
		};
		case "failed": return {
			mark: "✗",
			words: `failed ${while_(outcome.phase)}${outcome.serving ? "; what it ran before serves" : ""}`
		};
		case "quarantined": return {
			mark: "✗",
			words: `quarantined: failed ${while_(outcome.phase)}`
		};
		case "rolled-back": return {
			mark: "!",
			words: outcome.error === void 0 ? "rolled back" : "failed, rolled back"
		};
		case "roll-back-failed": return {
			mark: "✗",
			words: `roll-back failed ${while_(outcome.phase)}`
		};
		case "interrupted": return {
			mark: "!",
			words: `interrupted ${while_(outcome.phase)}`
		};
	}
}
function while_(phase) {
	return phase === "preflight" ? "in preflight" : `while ${phaseGoingOn[phase]}`;
}



/***/ })

};
;