"use strict";
exports.id = 4697;
exports.ids = [4697];
exports.modules = {

/***/ 2443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
n: () => (parseRole),
t: () => (leven)
});
// src/role.ts
function parseRole(text) {
	return isRole(text) ? text : void 0;
}
function isRole(text) {
	return /^[A-Za-z0-9_-]{1,64}$/.test(text);
}
// node_modules/leven/index.js
const array = [];
const characterCodeCache = [];
function leven(first, second, options) {
	if (first === second) return 0;
	const maxDistance = options?.maxDistance;
	const swap = first;
	if (first.length > second.length) {
		first = second;
		second = swap;
	}
	let firstLength = first.length;
	let secondLength = second.length;
	while (firstLength > 0 && first.charCodeAt(~-firstLength) === second.charCodeAt(~-secondLength)) {
		firstLength--;
		secondLength--;
	}
	let start = 0;
	while (start < firstLength && first.charCodeAt(start) === second.charCodeAt(start)) start++;
	firstLength -= start;
	secondLength -= start;
	if (maxDistance !== void 0 && secondLength - firstLength > maxDistance) return maxDistance;
	if (firstLength === 0) return maxDistance !== void 0 && secondLength > maxDistance ? maxDistance : secondLength;
	let bCharacterCode;
	let result;
	let temporary;
	let temporary2;
	let index = 0;
	let index2 = 0;
	while (index < firstLength) {
		characterCodeCache[index] = first.charCodeAt(start + index);
		array[index] = ++index;
	}
	while (index2 < secondLength) {
		bCharacterCode = second.charCodeAt(start + index2);
		temporary = index2++;
		result = index2;
		for (index = 0; index < firstLength; index++) {
			temporary2 = bCharacterCode === characterCodeCache[index] ? temporary : temporary + 1;
			temporary = array[index];
			result = array[index] = temporary > result ? temporary2 > result ? result + 1 : temporary2 : temporary2 > temporary ? temporary + 1 : temporary2;
		}
		if (maxDistance !== void 0) {
			let rowMinimum = result;
			for (index = 0; index < firstLength; index++) if (array[index] < rowMinimum) rowMinimum = array[index];
			if (rowMinimum > maxDistance) return maxDistance;
		}
	}
	array.length = firstLength;
	characterCodeCache.length = firstLength;
	return maxDistance !== void 0 && result > maxDistance ? maxDistance : result;
}



/***/ }),

/***/ 5146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
i: () => (settingsError),
n: () => (quote),
r: () => (quoteName),
t: () => (describeProblem)
});
var _errors_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8484);

// src/settings/problem.ts
function describeProblem({ spelled, message, hint }) {
	return `${spelled}: ${message} ${hint}`;
}
function settingsError(problems) {
	const [first] = problems;
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_0__.t("SETTINGS_INVALID", {
		message: first !== void 0 && problems.length === 1 ? describeProblem(first) : [`${problems.length} settings are wrong:`, ...problems.map(describeProblem)].join("\n- "),
		hint: "Nothing was called and nothing was changed. docs/settings.md tells every setting."
	});
}
const longest = 60;
function quote(text) {
	if (/PRIVATE KEY/.test(text)) return "The value (it looks like a private key)";
	const short = text.length > longest ? `${text.slice(0, longest)}…` : text;
	return JSON.stringify(short).replaceAll(/[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, (character) => {
		return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
	}).replaceAll("##[", "## [");
}
function quoteName(name) {
	return /^[A-Za-z0-9_.-]{1,60}$/.test(name) ? name : quote(name);
}



/***/ }),

/***/ 4697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
i: () => (makeReader),
n: () => (beginReading),
r: () => (add),
t: () => (readSettings)
});
var _leven_mjs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2443);
var _table_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2883);
var _problem_mjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5146);
var _sources_mjs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(477);




// src/settings/reader.ts
function add(list, problem) {
	list.set(`${problem.spelled}\n${problem.message}`, problem);
}
function makeReader(collected, place, complaints, role) {
	const own = role === void 0 ? void 0 : collected.roles.get(role);
	const written = (name) => own?.get(name) ?? collected.general.get(name);
	const spelled = (name) => written(name)?.spelled ?? (0,_sources_mjs__WEBPACK_IMPORTED_MODULE_2__.i)(place, name);
	const reader = {
		optional(name) {
			const found = written(name);
			if (found === void 0) return void 0;
			const setting = _table_mjs__WEBPACK_IMPORTED_MODULE_0__.r[name];
			const parsed = parse(setting, found.text);
			if (parsed.kind === "ok") return parsed.value;
			const subject = setting.kind.hidden === true || parsed.hidden === true ? "The value" : (0,_problem_mjs__WEBPACK_IMPORTED_MODULE_1__.n)(found.text.trim());
			add(complaints.problems, {
				spelled: found.spelled,
				message: `${subject} ${parsed.why}`,
				hint: parsed.write
			});
		},
		value(name) {
			const found = reader.optional(name);
			if (found !== void 0) return found;
			const parsed = parse(_table_mjs__WEBPACK_IMPORTED_MODULE_0__.r[name], _table_mjs__WEBPACK_IMPORTED_MODULE_0__.r[name].default ?? "");
			if (parsed.kind === "bad") throw new Error(`The default of ${name} ${parsed.why}`);
			return parsed.value;
		},
		needed(name, message, hint) {
			if (!reader.isWritten(name)) reader.problem(name, message, hint);
			return reader.optional(name);
		},
		isWritten: (name) => written(name) !== void 0,
		problem: (name, message, hint) => add(complaints.problems, {
			spelled: spelled(name),
			message,
			hint
		}),
		warning: (name, message, hint) => add(complaints.warnings, {
			spelled: spelled(name),
			message,
			hint
		}),
		unused(names, because) {
			for (const name of names.filter(reader.isWritten)) reader.warning(name, `This setting does nothing here: ${because}.`, "Remove one of the two.");
		}
	};
	return reader;
}
function parse({ kind }, text) {
	return kind.parse(kind.verbatim ? text : text.trim());
}
// src/settings/nearest.ts
function nearest(written, names) {
	const name = written.slice(0, 100).toLowerCase().replaceAll("_", "-");
	const [best] = names.map((candidate) => ({
		candidate,
		distance: (0,_leven_mjs__WEBPACK_IMPORTED_MODULE_3__.t)(name, candidate)
	})).toSorted((one, other) => one.distance - other.distance);
	return best !== void 0 && best.distance <= Math.max(2, Math.floor(name.length / 4)) ? best.candidate : void 0;
}
// src/settings/collect.ts
function collect({ given, environment, file, commit }) {
	const general = /* @__PURE__ */ new Map();
	const roles = /* @__PURE__ */ new Map();
	const problems = [...given.problems, ...file?.problems ?? []];
	const warnings = [];
	for (const [name, text] of given.values) {
		const spelled = (0,_sources_mjs__WEBPACK_IMPORTED_MODULE_2__.i)(given.place, (0,_problem_mjs__WEBPACK_IMPORTED_MODULE_1__.r)(name));
		if (given.place === "flag" && (0,_table_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(name) && isSecret(name)) problems.push(secretInFlag(name, spelled));
		if ((0,_table_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(name)) keep(general, name, {
			text,
			spelled
		});
		else problems.push(unknown(name, spelled, (near) => (0,_sources_mjs__WEBPACK_IMPORTED_MODULE_2__.i)(given.place, near)));
	}
	for (const [variable, text = ""] of Object.entries(environment)) {
		if (!variable.startsWith("SALLYPORT_") || ownVariables.has(variable)) continue;
		const name = _table_mjs__WEBPACK_IMPORTED_MODULE_0__.n.find((known) => (0,_sources_mjs__WEBPACK_IMPORTED_MODULE_2__.r)(known) === variable);
		if (name !== void 0) keep(general, name, {
			text,
			spelled: variable
		});
		else (isForeign(variable) ? warnings : problems).push(unknown(canonical(variable), (0,_problem_mjs__WEBPACK_IMPORTED_MODULE_1__.r)(variable), _sources_mjs__WEBPACK_IMPORTED_MODULE_2__.r));
	}
	for (const entry of file?.entries ?? []) {
		const problem = wrongInFile(entry);
		if (problem !== void 0) problems.push(problem);
		else if ((0,_table_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(entry.name)) keep(entry.role === void 0 ? general : ofRole(roles, entry.role), entry.name, entry);
	}
	for (const name of _table_mjs__WEBPACK_IMPORTED_MODULE_0__.n) for (const alias of _table_mjs__WEBPACK_IMPORTED_MODULE_0__.r[name].aliases ?? []) keep(general, name, {
		text: environment[alias] ?? "",
		spelled: alias
	});
	if (!["rollback", "certificates"].includes(general.get("mode")?.text.trim() ?? "")) keep(general, "version", {
		text: commit,
		spelled: "version (the commit)"
	});
	return {
		general,
		roles,
		problems,
		warnings
	};
}
function keep(into, name, { text, spelled }) {
	if (text.trim() !== "" && !into.has(name)) into.set(name, {
		text,
		spelled
	});
}
function ofRole(roles, role) {
	const found = roles.get(role) ?? /* @__PURE__ */ new Map();
	roles.set(role, found);
	return found;
}
const ownVariables = new Set([
	"PREVIOUS_VERSION",
	"HOST",
	"ROLE",
	"ADDRESS",
	"RULE",
	"SSH_CONFIG",
	"KNOWN_HOSTS_FILE",
	"STATE_FILE"
].map((name) => _sources_mjs__WEBPACK_IMPORTED_MODULE_2__.t + name));
function isForeign(variable) {
	return nearest(canonical(variable), _table_mjs__WEBPACK_IMPORTED_MODULE_0__.n) === void 0;
}
function canonical(variable) {
	return variable.slice(_sources_mjs__WEBPACK_IMPORTED_MODULE_2__.t.length).toLowerCase().replaceAll("_", "-");
}
function unknown(name, spelled, spellKnown) {
	const near = nearest(name, _table_mjs__WEBPACK_IMPORTED_MODULE_0__.n);
	return {
		spelled,
		message: "There is no setting of this name.",
		hint: near === void 0 ? "docs/settings.md lists all settings." : `Did you mean ${spellKnown(near)}?`
	};
}
function secretInFlag(name, spelled) {
	return {
		spelled,
		message: "A secret on the command line can be read by every process of the machine.",
		hint: `Give it in the environment, as ${(0,_sources_mjs__WEBPACK_IMPORTED_MODULE_2__.r)(name)}.`
	};
}
function wrongInFile({ name, spelled, role }) {
	if (!(0,_table_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(name)) return unknown(name, spelled, (near) => near);
	if (isSecret(name)) return {
		spelled,
		message: "A secret must not be in a file that is checked in.",
		hint: `Remove it, consider it known to others, and give a new one by ${(0,_sources_mjs__WEBPACK_IMPORTED_MODULE_2__.r)(name)} or the input ${name}.`
	};
	const setting = _table_mjs__WEBPACK_IMPORTED_MODULE_0__.r[name];
	if (setting.inFile === false) return {
		spelled,
		message: "This setting can’t be in the file itself.",
		hint: "Remove it."
	};
	if (role !== void 0 && setting.perRole === void 0) return {
		spelled,
		message: "This setting is the same for every role.",
		hint: "Write it at the top level of the file."
	};
}
function isSecret(name) {
	return _table_mjs__WEBPACK_IMPORTED_MODULE_0__.r[name].secret === true;
}
// src/settings/reading.ts
function beginReading(sources) {
	const collected = collect(sources);
	const complaints = {
		problems: /* @__PURE__ */ new Map(),
		warnings: /* @__PURE__ */ new Map()
	};
	for (const problem of collected.problems) add(complaints.problems, problem);
	for (const warning of collected.warnings) add(complaints.warnings, warning);
	return {
		collected,
		complaints
	};
}
// src/settings/texts.ts
function textsOf({ general, roles }) {
	return {
		general: texts(general),
		roles: Object.fromEntries([...roles].map(([role, written]) => [role, texts(written)]))
	};
}
function texts(written) {
	const kept = [...written].filter(([name]) => _table_mjs__WEBPACK_IMPORTED_MODULE_0__.r[name].secret !== true && !isSource(name));
	return Object.fromEntries(kept.map(([name, { text }]) => [name, text]));
}
function isSource(name) {
	return name.startsWith("terraform-") || name.endsWith("-output") || name === "config" || inventoryNames.has(name);
}
const inventoryNames = /* @__PURE__ */ new Set([
	"hosts",
	"security-group",
	"known-hosts",
	"target-groups"
]);
// src/settings/unused-by-deployer.ts
function warnUnusedByDeployer({ general, roles: written }, roles, warnings) {
	const used = new Set(roles.map(({ deployer: { kind } }) => kind === "certificates" ? "puma" : kind));
	for (const [name, { spelled }] of [general, ...written.values()].flatMap((settings) => [...settings])) {
		const deployer = deployerOf(name);
		if (deployer === void 0 || used.has(deployer)) continue;
		add(warnings, {
			spelled,
			message: `This setting does nothing here: no role has the deployer ${deployer}.`,
			hint: `Remove it, or write deployer: ${deployer}.`
		});
	}
}
function deployerOf(name) {
	if (Object.hasOwn(_table_mjs__WEBPACK_IMPORTED_MODULE_0__._, name)) return "puma";
	return commands.has(name) ? "command" : void 0;
}
const commands = /* @__PURE__ */ new Set([
	"deploy-command",
	"version-command",
	"rollback-command",
	"previous-version-command"
]);
// src/settings/read.ts
function readSettings(sources) {
	const { collected, complaints } = beginReading(sources);
	const { place } = sources.given;
	const reader = makeReader(collected, place, complaints);
	const read = readAll(reader, [...collected.roles.keys()].map((role) => ({
		role,
		reader: makeReader(collected, place, complaints, role)
	})), textsOf(collected));
	if (read !== void 0) {
		warnUnusedBy(read.mode, collected, complaints);
		warnUnusedByDeployer(collected, [read.anyRole, ...read.roles.values()], complaints.warnings);
		refuseHiddenRelease(read, reader);
		refuseBlindRollback(read, reader);
		refuseNoCertificates(read, reader);
	}
	if (read === void 0 || complaints.problems.size > 0) return {
		kind: "invalid",
		problems: [...complaints.problems.values()]
	};
	return {
		kind: "ok",
		settings: read,
		warnings: [...complaints.warnings.values()]
	};
}
function readAll(reader, roleReaders, texts) {
	const mode = reader.value("mode");
	const version = readVersion(reader, mode);
	const credentials = (0,_table_mjs__WEBPACK_IMPORTED_MODULE_0__.v)(reader);
	const terraform = (0,_table_mjs__WEBPACK_IMPORTED_MODULE_0__.l)(reader);
	const inventory = {
		...(0,_table_mjs__WEBPACK_IMPORTED_MODULE_0__.m)(reader),
		targetGroups: (0,_table_mjs__WEBPACK_IMPORTED_MODULE_0__.c)(reader),
		canaryGroup: (0,_table_mjs__WEBPACK_IMPORTED_MODULE_0__.y)(reader)
	};
	const ssh = (0,_table_mjs__WEBPACK_IMPORTED_MODULE_0__.u)(reader);
	const window = (0,_table_mjs__WEBPACK_IMPORTED_MODULE_0__.s)(reader);
	const anyRole = readRole(reader);
	const rollout = (0,_table_mjs__WEBPACK_IMPORTED_MODULE_0__.f)(reader);
	const roles = /* @__PURE__ */ new Map();
	for (const { role, reader: ofRole } of roleReaders) {
		const read = readRole(ofRole);
		const name = (0,_leven_mjs__WEBPACK_IMPORTED_MODULE_3__.n)(role);
		if (read !== void 0 && name !== void 0) roles.set(name, read);
	}
	if (ssh === void 0 || anyRole === void 0) return void 0;
	return {
		mode,
		...version === void 0 ? {} : { version },
		credentials,
		terraform,
		inventory,
		ssh,
		window,
		rollout,
		anyRole,
		roles,
		texts
	};
}
function readVersion(reader, mode) {
	if (mode === "certificates") return void 0;
	if (mode === "rollback") return reader.optional("version");
	return reader.needed("version", "Nothing says which version to deploy, and this CI tells no commit.", "Write the version.");
}
function readRole(reader) {
	const deployer = (0,_table_mjs__WEBPACK_IMPORTED_MODULE_0__.g)(reader);
	const { versionCheck, ...rest } = (0,_table_mjs__WEBPACK_IMPORTED_MODULE_0__.h)(reader);
	const health = versionCheck === void 0 || deployer?.kind === "certificates" ? rest : {
		...rest,
		versionCheck
	};
	const pace = (0,_table_mjs__WEBPACK_IMPORTED_MODULE_0__.p)(reader);
	return deployer === void 0 ? void 0 : {
		deployer,
		health,
		pace
	};
}
function refuseHiddenRelease({ version, anyRole, roles }, reader) {
	if (version?.startsWith(".") !== true || ![anyRole, ...roles.values()].some(({ deployer }) => deployer.kind === "puma")) return;
	reader.problem("version", "A release directory can’t have a name that begins with a dot.", "Write another version.");
}
function refuseBlindRollback({ mode, version, anyRole, roles }, reader) {
	const isBlind = ({ deployer }) => deployer.kind === "command" && deployer.previousVersionCommand === void 0;
	if (mode !== "rollback" || version !== void 0 || ![anyRole, ...roles.values()].every(isBlind)) return;
	reader.problem("version", "Nothing says which version to go back to.", "Write it, or previous-version-command, which prints what a host ran before.");
}
function refuseNoCertificates({ mode, anyRole, roles }, reader) {
	const isPuma = ({ deployer }) => deployer.kind === "certificates";
	if (mode !== "certificates" || [anyRole, ...roles.values()].some(isPuma)) return;
	reader.problem("mode", "No role has the deployer puma, so none serves TLS by Puma.", "Write deployer: puma for the role that does.");
}
function warnUnusedBy(mode, { general, roles }, { warnings }) {
	for (const written of [general, ...roles.values()]) for (const [name, { spelled }] of written) {
		const { modes } = _table_mjs__WEBPACK_IMPORTED_MODULE_0__.r[name];
		if (modes !== void 0 && !modes.includes(mode)) add(warnings, {
			spelled,
			message: `This setting does nothing in mode ${mode}.`,
			hint: "It may stay."
		});
	}
}



/***/ }),

/***/ 2883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
_: () => (pumaTable),
a: () => (windowOnlyGroups),
b: () => (bad),
c: () => (readTargetGroups),
d: () => (readSshAccess),
f: () => (readRollout),
g: () => (readDeployer),
h: () => (readHealth),
i: () => (sweepGroups),
l: () => (readTerraform),
m: () => (readInventory),
n: () => (settingNames),
o: () => (sweepTable),
p: () => (readPace),
r: () => (settings),
s: () => (readWindow),
t: () => (isSettingName),
u: () => (readSsh),
v: () => (readCredentials),
x: () => (ok),
y: () => (readCanaryGroup)
});
var _secret_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9421);
var _version_mjs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1899);
var _problem_mjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5146);



// src/settings/setting.ts
function ok(value) {
	return {
		kind: "ok",
		value
	};
}
function bad(why, write) {
	return {
		kind: "bad",
		why,
		write
	};
}
// src/settings/kinds/words.ts
function choice(words, later = []) {
	const write = `Write ${either(words)}.`;
	return {
		noun: words.join(" · "),
		parse(text) {
			const found = words.find((word) => word === text);
			if (found !== void 0) return ok(found);
			return bad(later.includes(text) ? "is not in this version yet." : `is none of its values.`, write);
		},
		schema: { enum: words }
	};
}
function wholeNumber(least, most) {
	return {
		noun: "number",
		parse(text) {
			const value = Number(text);
			return /^\d{1,9}$/.test(text) && value >= least && value <= most ? ok(value) : bad(`is no whole number from ${least} to ${most}.`, `Write a number like ${least}.`);
		},
		schema: {
			type: "integer",
			minimum: least,
			maximum: most
		}
	};
}
function percent(least, most) {
	const number = wholeNumber(least, most);
	return {
		noun: "percent",
		parse(text) {
			const parsed = number.parse(text.replace(/%$/, ""));
			return parsed.kind === "ok" ? parsed : bad(`is no percent from ${least} to ${most}.`, `Write it like ${least}%.`);
		},
		schema: { anyOf: [{
			type: "integer",
			minimum: least,
			maximum: most
		}, {
			type: "string",
			pattern: "^[0-9]{1,2}%$"
		}] }
	};
}
const port = {
	...wholeNumber(1, 65535),
	noun: "port",
	parse(text) {
		const parsed = wholeNumber(1, 65535).parse(text);
		return parsed.kind === "ok" ? parsed : bad("is no port.", "Write a number from 1 to 65535.");
	}
};
function word(noun, rule, write) {
	return {
		noun,
		parse: (text) => rule.test(text) ? ok(text) : bad(`is no ${noun}.`, write),
		schema: {
			type: "string",
			pattern: rule.source
		}
	};
}
const version = {
	noun: "version",
	parse(text) {
		const parsed = (0,_version_mjs__WEBPACK_IMPORTED_MODULE_2__.t)(text);
		return parsed === void 0 ? bad("is no version.", "Write 1 to 128 letters, digits, dots, dashes and underscores; a branch name with a slash is none.") : ok(parsed);
	},
	schema: {
		type: ["string", "number"],
		pattern: _version_mjs__WEBPACK_IMPORTED_MODULE_2__.r.source
	}
};
const path = {
	noun: "path",
	parse: (text) => /[\n\r\0]/.test(text) ? bad("is no path: it has more than one line.", "Write one path, from the working directory.") : ok(text),
	schema: {
		type: "string",
		minLength: 1
	}
};
const command$1 = {
	noun: "command",
	parse: (text) => text.includes("\0") ? bad("has a NUL character in it.", "Write a shell command in one line or several.") : ok(text),
	schema: {
		type: "string",
		minLength: 1
	},
	hidden: true
};
const secret = {
	noun: "secret",
	parse: (text) => ok(new _secret_mjs__WEBPACK_IMPORTED_MODULE_0__.t(text)),
	schema: { type: "string" },
	hidden: true,
	verbatim: true
};
function either(words) {
	return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
// src/settings/kinds/aws.ts
const rolePattern = /^arn:aws[a-z-]*:iam::(\d{12}):role\/[A-Za-z0-9+=,.@_/-]{1,576}$/;
const roleArn = {
	noun: "role ARN",
	parse(text) {
		const accountId = rolePattern.exec(text)?.[1];
		if (accountId !== void 0) return ok({
			arn: text,
			accountId
		});
		const write = "Write the role’s ARN, like arn:aws:iam::123456789012:role/deploy.";
		if (/:assumed-role\//.test(text)) return bad("is a session of a role, not a role.", write);
		if (/:instance-profile\//.test(text)) return bad("is an instance profile, not a role.", write);
		if (/:user\//.test(text)) return bad("is a user, not a role.", write);
		return bad("is no role ARN.", write);
	},
	schema: {
		type: "string",
		pattern: rolePattern.source
	}
};
const region = {
	noun: "region",
	parse(text) {
		if (/^[a-z]{2,5}(-[a-z]+)+-\d$/.test(text)) return ok(text);
		if (/^[a-z]{2,5}(-[a-z]+)+-\d[a-z]$/.test(text)) return bad("is a zone, not a region.", `Write ${text.slice(0, -1)}.`);
		return bad("is no region.", "Write a region’s code, like eu-central-1.");
	},
	schema: {
		type: "string",
		pattern: "^[a-z]{2,5}(-[a-z]+)+-[0-9]$"
	}
};
const accountId = {
	...word("account id", /^\d{12}$/, "Write 12 digits without dashes."),
	schema: { anyOf: [{
		type: "string",
		pattern: "^[0-9]{12}$"
	}, { type: "integer" }] }
};
const securityGroup = word("security group id", /^sg-[0-9a-f]{8}(?:[0-9a-f]{9})?$/, "Write the id, like sg-0123456789abcdef0, not the name.");
const canaryGroup = word("ARN of a target group", /^arn:aws[a-z-]*:elasticloadbalancing:[a-z0-9-]+:\d{12}:targetgroup\/[A-Za-z0-9-]{1,32}\/[0-9a-f]{16}$/, "Write one like arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/web-canary/0123456789abcdef.");
const targetGroups = {
	noun: "target groups",
	parse: (text) => text.includes("arn:") ? ok(text) : bad("names no target group.", "Write ARNs, like arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/web/0123456789abcdef."),
	schema: {
		$comment: "A list, or role → list.",
		anyOf: [
			{ type: "string" },
			{
				type: "array",
				minItems: 1,
				items: { type: "string" }
			},
			{
				type: "object",
				additionalProperties: { type: ["string", "array"] }
			}
		]
	},
	yaml: "json"
};
// src/settings/kinds/duration.ts
const millisecondsPer = {
	ms: 1,
	s: 1e3,
	m: 6e4,
	h: 36e5
};
const longest = 24 * millisecondsPer.h;
function duration({ least = 1, most = longest } = {}) {
	return {
		noun: "duration",
		parse(text) {
			const match = /^(\d{1,9})(ms|s|m|h)$/.exec(text);
			if (match === null) {
				if (/^\d+$/.test(text)) return bad("has no unit.", `Write ${text.slice(0, 9)}s for seconds, or a unit of ms, m or h.`);
				return bad("is no duration.", "Write a whole number and its unit, like 500ms, 90s, 5m or 1h.");
			}
			const [, digits, unit] = match;
			const milliseconds = Number(digits) * millisecondsPer[isUnit(unit) ? unit : "ms"];
			if (milliseconds < least) return bad("is too short.", `Write at least ${formatDuration(least)}.`);
			if (milliseconds > most) return bad("is too long.", `Write at most ${formatDuration(most)}.`);
			return ok(milliseconds);
		},
		schema: {
			type: "string",
			pattern: "^[0-9]{1,9}(ms|s|m|h)$"
		}
	};
}
function isUnit(text) {
	return text !== void 0 && text in millisecondsPer;
}
function formatDuration(milliseconds) {
	for (const unit of [
		"h",
		"m",
		"s"
	]) if (milliseconds !== 0 && milliseconds % millisecondsPer[unit] === 0) return `${milliseconds / millisecondsPer[unit]}${unit}`;
	return `${milliseconds}ms`;
}
// src/settings/kinds/terraform.ts
const directory = {
	...path,
	noun: "directory",
	parse: (text) => withPath(text, (directory) => ({
		kind: "directory",
		directory
	}))
};
const outputs = {
	noun: "file or JSON",
	parse(text) {
		if (!text.includes("{")) return withPath(text, (file) => ({
			kind: "outputs-file",
			file
		}));
		return holdsJson(text) ? ok({
			kind: "outputs-json",
			json: text
		}) : bad("holds a brace but no JSON.", "Write what terraform output -json prints, or the path of a file with it.");
	},
	schema: {
		type: "string",
		minLength: 1
	},
	hidden: true
};
const state = {
	noun: "file or s3://",
	parse(text) {
		if (/^([a-z0-9]+):\/\//i.exec(text)?.[1] === void 0) return withPath(text, (file) => ({
			kind: "state-file",
			file
		}));
		const [, bucket, key] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])\/(\S+)$/.exec(text) ?? [];
		return bucket !== void 0 && key !== void 0 ? ok({
			kind: "state-s3",
			bucket,
			key
		}) : bad("is no file and no place in S3.", "Write a path, or s3://bucket/key.");
	},
	schema: {
		type: "string",
		minLength: 1
	}
};
const outputName = {
	noun: "output name",
	parse: (text) => /^[A-Za-z_][A-Za-z0-9_-]*$/.test(text) || /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(text) ? ok(text) : bad("is no name of a Terraform output.", "Write the name as outputs.tf has it."),
	schema: {
		type: "string",
		minLength: 1
	}
};
function withPath(text, source) {
	const parsed = path.parse(text);
	return parsed.kind === "ok" ? ok(source(parsed.value)) : parsed;
}
function holdsJson(text) {
	const json = text.split("\n").filter((line) => !/^\s*(?:::|##\[|\[command\])/.test(line)).join("\n");
	try {
		JSON.parse(json.slice(json.indexOf("{"), json.lastIndexOf("}") + 1));
		return true;
	} catch {
		return false;
	}
}
// src/settings/groups/canary.ts
const canaryTable = {
	"canary-target-group": {
		kind: canaryGroup,
		text: "The ARN of an empty target group that is in the hosts’ listener rule with weight 0. The first batch is on trial there, with a share of the requests, and is judged by what becomes of them (docs/rollout.md). A roll-back and `mode: certificates` try nobody, and only take back what a killed run has left there.",
		unset: "the output that `canary-target-group-output` names, if it is given; without either no batch is on trial",
		modes: [
			"deploy",
			"plan",
			"rollback",
			"certificates"
		]
	},
	"canary-target-group-output": {
		kind: outputName,
		text: "The Terraform output with the ARN of the canary group.",
		unset: "no output is looked at",
		modes: [
			"deploy",
			"plan",
			"rollback",
			"certificates"
		]
	},
	"canary-weight": {
		kind: percent(1, 50),
		text: "The share of the requests that the first batch gets on trial, in percent.",
		unset: "as much as its hosts have otherwise: one of four hosts gets 25%",
		modes: ["deploy", "plan"]
	},
	"canary-time": {
		kind: duration({ least: 6e4 }),
		text: "How long the first batch is on trial; AWS tells the last minutes’ figures some minutes later, and they are waited for.",
		default: "5m",
		modes: ["deploy", "plan"]
	},
	"canary-requests": {
		kind: wholeNumber(1, 1e6),
		text: "How many requests the canary group must have had, at the least, to be judged: with fewer the trial tells nothing, and the run halts.",
		default: "100",
		modes: ["deploy"]
	}
};
function readCanaryGroup(reader) {
	const value = reader.optional("canary-target-group");
	const name = reader.optional("canary-target-group-output");
	if (value !== void 0) {
		if (name !== void 0) reader.unused(["canary-target-group-output"], "canary-target-group is given");
		return {
			kind: "literal",
			value
		};
	}
	return name === void 0 ? { kind: "none" } : {
		kind: "output",
		name,
		named: true
	};
}
function readCanary(reader) {
	const weight = reader.optional("canary-weight");
	return {
		...weight === void 0 ? {} : { share: weight / 100 },
		time: reader.value("canary-time"),
		requests: reader.value("canary-requests")
	};
}
// src/settings/kinds/list.ts
function listOf(item, { least = 1, few = "" } = {}) {
	return {
		noun: `list of ${item.noun}s`,
		parse(text) {
			const values = [];
			for (const part of text.split(/[\s,]+/).filter((part) => part !== "")) {
				const parsed = item.parse(part);
				if (parsed.kind === "bad") return {
					...parsed,
					why: `has an entry ${(0,_problem_mjs__WEBPACK_IMPORTED_MODULE_1__.n)(part)} that ${parsed.why}`
				};
				values.push(parsed.value);
			}
			return values.length < least ? bad(`has fewer than ${least} ${least === 1 ? "entry" : "entries"}.`, few) : ok(values);
		},
		schema: { anyOf: [{ type: "string" }, {
			type: "array",
			minItems: least,
			items: item.schema
		}] },
		yaml: "list"
	};
}
// src/settings/groups/credentials.ts
const credentialsTable = {
	"role-to-assume": {
		kind: roleArn,
		text: "The AWS role that the run takes with the CI’s identity token.",
		unset: "the standard AWS chain (environment, profile, instance)"
	},
	"aws-region": {
		kind: region,
		text: "The AWS region of the security group.",
		unset: "what the standard AWS chain says",
		aliases: ["AWS_REGION", "AWS_DEFAULT_REGION"]
	},
	"role-duration": {
		kind: duration({
			least: 9e5,
			most: 432e5
		}),
		text: "How long the role’s session lasts; the role’s own maximum must allow it.",
		default: "1h"
	},
	audience: {
		kind: word("audience", /^[\x21-\x7e]{1,255}$/, "Write the audience that the identity provider in IAM lists."),
		text: "The audience the identity token is asked for.",
		default: "sts.amazonaws.com"
	},
	"allowed-account-ids": {
		kind: listOf(accountId, { few: "Write account ids of 12 digits." }),
		text: "The run stops before it changes anything if its credentials are of any other account.",
		unset: "any account"
	}
};
function readCredentials(reader) {
	const role = reader.optional("role-to-assume");
	const region = reader.optional("aws-region");
	const allowedAccountIds = reader.optional("allowed-account-ids") ?? [];
	const durationMilliseconds = reader.value("role-duration");
	const audience = reader.value("audience");
	if (role === void 0 && !reader.isWritten("role-to-assume")) reader.unused(["role-duration", "audience"], "there is no role-to-assume");
	if (role !== void 0 && allowedAccountIds.length > 0 && !allowedAccountIds.includes(role.accountId)) reader.problem("role-to-assume", `The role is of account ${role.accountId}, which is not allowed.`, "Correct the ARN or allowed-account-ids.");
	if (role !== void 0 && !reader.isWritten("aws-region")) reader.problem("aws-region", "No region is set, and a role can’t be taken without.", "Write the region of the security group, like eu-central-1.");
	return {
		allowedAccountIds,
		...region === void 0 ? {} : { region },
		...role === void 0 ? {} : { role: {
			arn: role.arn,
			durationSeconds: Math.ceil(durationMilliseconds / 1e3),
			audience
		} }
	};
}
// src/settings/kinds/machine.ts
const absolutePath = {
	noun: "absolute path",
	parse: (text) => /^(\/[A-Za-z0-9_@+-][A-Za-z0-9._@+-]*)+$/.test(text) ? ok(text) : bad("is no absolute path of plain letters.", "Write it like /srv/app: letters, digits, and - _ . @ + between slashes, no slash at its end."),
	schema: {
		type: "string",
		pattern: "^(/[A-Za-z0-9_@+-][A-Za-z0-9._@+-]*)+$"
	}
};
const systemdUnit = {
	noun: "systemd service",
	parse: (text) => /^[A-Za-z0-9_@][A-Za-z0-9:_.@-]{0,199}$/.test(text) && !/\.(socket|timer|target|path|mount|slice|scope)$/.test(text) ? ok(text.endsWith(".service") ? text : `${text}.service`) : bad("is no name of a systemd service.", "Write it like puma.service."),
	schema: {
		type: "string",
		pattern: "^[A-Za-z0-9_@][A-Za-z0-9:_.@-]{0,199}$"
	}
};
// src/settings/kinds/certificate-files.ts
const write$1 = "Write a line for each file: tls/fullchain.pem -> /etc/puma/fullchain.pem.";
const certificateFiles = {
	noun: "files",
	parse(text) {
		const files = [];
		for (const line of text.split("\n").filter((one) => one.trim() !== "")) {
			const [, file, target = ""] = /^\s*(\S(?:.*\S)?)\s+->\s+(\S+)\s*$/.exec(line) ?? [];
			if (file === void 0) return bad("has a line that is not “file -> path on the hosts”.", write$1);
			const path = absolutePath.parse(target);
			if (path.kind === "bad") return bad(`has a path on the hosts that ${path.why}`, path.write);
			files.push({
				file,
				target: path.value
			});
		}
		if (new Set(files.map(({ target }) => target)).size < files.length) return bad("names a path on the hosts twice.", write$1);
		return ok(files);
	},
	schema: {
		type: "string",
		pattern: "->"
	}
};
// src/settings/kinds/probe-target.ts
const write = "Write http://localhost:3000/up, https://…, unix:/run/app.sock:/up, tcp://localhost:3000 or command: followed by a command.";
const probeTarget = {
	noun: "probe target",
	parse(text) {
		if (text === "none") return ok(text);
		const scheme = /^([a-z]+):/.exec(text)?.[1];
		if (scheme === "http" || scheme === "https") return web(text);
		if (scheme === "unix") return socket(text);
		if (scheme === "tcp") return tcp(text);
		if (scheme === "command") return command(text);
		return bad("is no place to ask.", write);
	},
	schema: {
		type: "string",
		pattern: "^(none$|https?://|unix:/|tcp://|command:)"
	}
};
const tlsPlace = {
	noun: "https address",
	parse(text) {
		const parsed = web(text);
		if (parsed.kind === "bad") return parsed;
		if (parsed.value.kind === "http" && parsed.value.tls) return ok(parsed.value);
		return bad("is no https address.", "Write it as the host itself sees it, like https://127.0.0.1:3443.");
	},
	schema: {
		type: "string",
		pattern: "^https://"
	}
};
function web(text) {
	const url = /^https?:\/\/[^/\s]\S*$/.test(text) && URL.canParse(text) ? new URL(text) : void 0;
	if (url === void 0) return bad("is no address of a web page.", "Write it as the host itself sees it, like http://localhost:3000/up.");
	if (url.username !== "" || url.password !== "") return {
		...bad("has a user name or password in it.", "Write it without, or ask with a command: that knows them."),
		hidden: true
	};
	const tls = url.protocol === "https:";
	return ok({
		kind: "http",
		tls,
		host: unbracketed(url.hostname),
		port: url.port === "" ? tls ? 443 : 80 : Number(url.port),
		path: `${url.pathname}${url.search}`
	});
}
function socket(text) {
	const match = /^unix:(\/[^:\s]+)(?::(\/\S*))?$/.exec(text);
	if (match?.[1] === void 0) return bad("names no socket.", "Write the socket’s path and the page’s, like unix:/run/app.sock:/up.");
	return ok({
		kind: "unix",
		socket: match[1],
		path: match[2] ?? "/"
	});
}
function tcp(text) {
	const match = /^tcp:\/\/(\[[0-9a-fA-F:.]+\]|[^\s:/[\]]+):(\d{1,5})\/?$/.exec(text);
	const port = Number(match?.[2]);
	if (match?.[1] === void 0 || port < 1 || port > 65535) return bad("names no host and port.", "Write both, like tcp://localhost:3000.");
	return ok({
		kind: "tcp",
		host: unbracketed(match[1]),
		port
	});
}
function command(text) {
	const words = text.slice(8).trim();
	if (words === "") return bad("has no command.", "Write one after the colon, like command: systemctl is-active app.");
	return ok({
		kind: "command",
		command: words
	});
}
function unbracketed(host) {
	return host.replace(/^\[(.*)\]$/, "$1");
}
// src/settings/groups/certificates.ts
const certificatesTable = {
	"puma-certificates": {
		kind: certificateFiles,
		text: "Where Puma terminates TLS: the files that it serves with, a line each, `file on the runner -> path on the hosts`: the certificate with its chain, and the key. For roles with `deployer: puma` (docs/puma.md); a deploy brings them before the release.",
		unset: "a deploy renews nothing; in mode `certificates` the application renews its files itself: Puma is restarted where it serves another certificate than its configuration names",
		modes: [
			"deploy",
			"plan",
			"certificates"
		],
		perRole: true
	},
	"certificate-check": {
		kind: tlsPlace,
		text: "Where a handshake shows which certificate a host serves, as the host itself sees it: `https://127.0.0.1:3443`. With `health-host` for the server name.",
		unset: "`health-check`, if that is `https://…`",
		modes: [
			"deploy",
			"plan",
			"certificates"
		],
		perRole: true
	}
};
function readCertificates(reader, site) {
	const files = reader.optional("puma-certificates") ?? [];
	const place = readPlace(reader);
	return place === void 0 ? void 0 : {
		kind: "certificates",
		...site,
		files,
		place
	};
}
function readPlace(reader) {
	const health = reader.optional("health-check");
	const found = reader.optional("certificate-check") ?? (health !== void 0 && health !== "none" && health.kind === "http" && health.tls ? health : void 0);
	if (found === void 0) {
		if (!reader.isWritten("certificate-check")) reader.problem("certificate-check", "Nothing says where a handshake shows the certificate.", "Write it, like https://127.0.0.1:3443.");
		return;
	}
	const { host, port } = found;
	const name = reader.optional("health-host") ?? (isName(host) ? host : void 0);
	return {
		host,
		port,
		...name === void 0 ? {} : { name }
	};
}
function isName(host) {
	return host !== "localhost" && /[a-z]/i.test(host) && !host.includes(":");
}
// src/settings/groups/puma.ts
const pumaTable = {
	artifact: {
		kind: path,
		text: "What a release is made of, on the runner: a `.tar`, `.tar.gz` or `.tar.zst` whose root is the application’s, or a directory (without its `.git` and `.sallyport`). For `deployer: puma`.",
		unset: "needed by `deployer: puma`, but in mode `rollback`",
		perRole: true
	},
	"app-path": {
		kind: absolutePath,
		text: "The application’s directory on the hosts: `releases/VERSION`, `shared` and the link `current` are in it. For `deployer: puma`.",
		unset: "needed by `deployer: puma`",
		perRole: true
	},
	"systemd-unit": {
		kind: systemdUnit,
		text: "The service that runs Puma. For `deployer: puma`.",
		default: "puma.service",
		perRole: true
	},
	restart: {
		kind: choice([
			"auto",
			"phased",
			"hot",
			"full",
			"socket"
		]),
		text: "How Puma is restarted. `auto` takes the gentlest way that is possible on the host, found out before any signal; `full` stops and starts it, whatever it serves at that moment. For `deployer: puma`.",
		default: "auto",
		perRole: true
	},
	"keep-releases": {
		kind: wholeNumber(2, 100),
		text: "How many releases stay on a host; the running and the previous one always do. For `deployer: puma`.",
		default: "5",
		modes: ["deploy"],
		perRole: true
	}
};
function readPuma(reader, mode) {
	if (mode === "certificates") {
		const site = readSite(reader);
		return site && readCertificates(reader, site);
	}
	const isBack = mode === "rollback";
	const artifact = isBack ? reader.optional("artifact") : neededArtifact(reader);
	const site = readSite(reader);
	const keepReleases = reader.value("keep-releases");
	const own = site !== void 0 && !isBack ? certificatesOfDeploy(reader, site) : {};
	if (artifact === void 0 && !isBack || site === void 0) return void 0;
	return {
		kind: "puma",
		...site,
		...artifact === void 0 ? {} : { artifact },
		keepReleases,
		...own
	};
}
function certificatesOfDeploy(reader, site) {
	if (!reader.isWritten("puma-certificates")) return {};
	const found = readCertificates(reader, site);
	return found === void 0 ? {} : { certificates: {
		files: found.files,
		place: found.place
	} };
}
function neededArtifact(reader) {
	return reader.needed("artifact", "Nothing says what a release is made of.", "Write the path of an archive or a directory that an earlier step has built.");
}
function readSite(reader) {
	const appPath = reader.needed("app-path", "Nothing says where the application lies on the hosts.", "Write its directory there, like /srv/app.");
	const unit = reader.value("systemd-unit");
	const restart = reader.value("restart");
	const commandTimeout = reader.value("command-timeout");
	return appPath === void 0 ? void 0 : {
		appPath,
		unit,
		restart,
		commandTimeout
	};
}
const deployerTable = {
	deployer: {
		kind: choice(["command", "puma"], ["kamal"]),
		text: "How a host gets a version: `command` runs yours, `puma` brings up release directories and restarts Puma (docs/puma.md).",
		default: "command",
		perRole: true
	},
	"deploy-command": {
		kind: command$1,
		text: `What brings a host to the version, run on the host. It sees \`SALLYPORT_VERSION\`, \`SALLYPORT_PREVIOUS_VERSION\`, \`SALLYPORT_HOST\` and \`SALLYPORT_ROLE\`. \`plan\` and \`rollback\` want it too, though they never run it: they are the deploy’s own settings with another mode, and a plan of a deploy that could not begin would be no plan.`,
		unset: "needed by `deployer: command`, in every mode",
		perRole: true
	},
	"version-command": {
		kind: command$1,
		text: "What prints the version that a host runs now, run on the host.",
		unset: "needed by `deployer: command`",
		perRole: true
	},
	"rollback-command": {
		kind: command$1,
		text: `What takes a host back to a version that it ran before, run on the host. It sees the same: \`SALLYPORT_VERSION\` is where the host shall go back to, \`SALLYPORT_PREVIOUS_VERSION\` what it leaves.`,
		unset: "there is no way back: a failed batch halts the run",
		perRole: true
	},
	"previous-version-command": {
		kind: command$1,
		text: "What prints the version that a host ran before the present one, run on the host, for mode `rollback` without `version`.",
		unset: "such a roll-back needs `version`",
		modes: ["rollback"],
		perRole: true
	},
	"command-timeout": {
		kind: duration({ least: 1e3 }),
		text: "How long one command may run on one host.",
		default: "10m",
		perRole: true
	}
};
function readDeployer(reader) {
	const kind = reader.value("deployer");
	if (kind === "puma") return readPuma(reader, reader.value("mode"));
	const deployCommand = reader.needed("deploy-command", "Nothing says how a host gets the version.", "Write the command that a host runs, for every role that has none of its own.");
	const versionCommand = reader.needed("version-command", "Nothing says how to see which version a host runs.", "Write a command that prints it, like cat /srv/app/REVISION, for every role that has none of its own.");
	const rollbackCommand = reader.optional("rollback-command");
	const previousVersionCommand = reader.optional("previous-version-command");
	const commandTimeout = reader.value("command-timeout");
	if (deployCommand === void 0 || versionCommand === void 0) return void 0;
	return {
		kind,
		deployCommand,
		versionCommand,
		commandTimeout,
		...rollbackCommand === void 0 ? {} : { rollbackCommand },
		...previousVersionCommand === void 0 ? {} : { previousVersionCommand }
	};
}
// src/settings/kinds/network.ts
const hostName = word("host name", /^[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$/, "Write the bare name, like app.example.com, without scheme, port and path.");
const userName = word("user name", /^[A-Za-z_][A-Za-z0-9_.@$-]{0,63}$/, "Write the user that logs in on the hosts, like ubuntu or ec2-user.");
const jumpHost = {
	noun: "bastion",
	parse(text) {
		const write = "Write [user@]host[:port], like deploy@bastion.example.com:2222 or [2001:db8::7]:22.";
		if (text.includes(",")) return bad("is more than one bastion.", "Write the one in front of the hosts.");
		const [, user, rest = ""] = /^(?:(.*)@)?([^@]*)$/s.exec(text) ?? [];
		if (user !== void 0 && userName.parse(user).kind === "bad") return bad("has no user name before the @.", write);
		const [, bracketed, bare, portText] = partsOf(rest);
		const address = bracketed ?? bare ?? "";
		if (!(bracketed !== void 0 || address.includes(":") ? isAddress(address) : isNameOrIpv4(address))) return bad("names no one host.", write);
		const parsedPort = portText === void 0 ? void 0 : port.parse(portText);
		if (parsedPort?.kind === "bad") return bad("has no port behind the colon.", write);
		return ok({
			address,
			...user === void 0 ? {} : { user },
			...parsedPort === void 0 ? {} : { port: parsedPort.value }
		});
	},
	schema: {
		type: "string",
		minLength: 1
	}
};
function partsOf(text) {
	return /^[^:]*:.*:/s.test(text) && !text.startsWith("[") ? [
		text,
		void 0,
		text
	] : /^(?:\[([^\]]*)\]|([^:]*))(?::(.*))?$/s.exec(text) ?? [];
}
function isNameOrIpv4(text) {
	return /^[\d.]+$/.test(text) ? isAddress(text) : hostName.parse(text).kind === "ok";
}
const oneAddress = {
	noun: "address",
	parse(text) {
		const write = "Write one address, like 203.0.113.7 or 2001:db8::7.";
		if (/^[^/]+\/\d{1,3}$/.test(text)) return bad("is a range.", `${write} Only that one is let in.`);
		if (!isAddress(text)) return bad("is no IPv4 or IPv6 address.", write);
		return /^[0:.]+$/.test(text) ? bad("stands for every address.", write) : ok(text);
	},
	schema: {
		type: "string",
		minLength: 2
	}
};
const ownAddresses = {
	...listOf(oneAddress),
	noun: oneAddress.noun,
	parse(text) {
		if (!/[\s,]/.test(text.trim())) {
			const only = oneAddress.parse(text);
			return only.kind === "bad" ? only : ok([only.value]);
		}
		const parsed = listOf(oneAddress).parse(text);
		if (parsed.kind === "bad") return parsed;
		return new Set(parsed.value.map((address) => address.includes(":"))).size === parsed.value.length ? parsed : bad("has two addresses of one family.", "Write at most one IPv4 and one IPv6 address: a rule is made for each.");
	}
};
const octet = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
function isAddress(text) {
	if (!text.includes(":")) return new RegExp(`^${octet}(?:\\.${octet}){3}$`).test(text);
	return /^[0-9a-fA-F:.]+$/.test(text) && URL.canParse(`http://[${text}]/`);
}
const addressService = {
	noun: "address service",
	parse(text) {
		const url = URL.canParse(text) ? new URL(text) : void 0;
		const write = "Write https addresses that answer with the caller’s address, like https://checkip.amazonaws.com.";
		if (url === void 0 || !/^https?:$/.test(url.protocol)) return bad("is no https address.", write);
		if (url.username !== "" || url.password !== "") return {
			...bad("has a password in it.", write),
			hidden: true
		};
		if (url.protocol === "http:" && !isLoopback(url.hostname)) return bad("is not asked over TLS.", write);
		return ok(text);
	},
	schema: {
		type: "string",
		pattern: "^https?://"
	}
};
function isLoopback(host) {
	return host === "localhost" || host === "[::1]" || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);
}
const knownHosts = {
	noun: "known_hosts text",
	parse: (text) => text.split("\n").some((line) => line.trim().split(/\s+/).length >= 3) ? ok(text) : bad("is no known_hosts text.", "Write the lines themselves (host, key type, key), not the path of a file."),
	schema: { type: "string" }
};
// src/settings/kinds/warm-up.ts
const warmUp = {
	noun: "page and number",
	parse(text) {
		const [, path = "", times = "10"] = /^(\/\S*)(?:\s+[x×](\d{1,4}))?$/.exec(text) ?? [];
		if (path === "") return bad("is no page of the application.", "Write its path and how often it is asked for, like /up x20.");
		const number = Number(times);
		if (number < 1 || number > 1e3) return bad("asks too seldom or too often.", "Write a number from 1 to 1000, like /up x20.");
		return ok({
			path,
			times: number
		});
	},
	schema: {
		type: "string",
		pattern: "^/"
	}
};
// src/settings/groups/health.ts
const places = "`http(s)://…` as the host itself sees it, `unix:/path.sock:/up`, `tcp://host:port` or `command: …` run on the host";
const healthTable = {
	"health-check": {
		kind: probeTarget,
		text: `What must answer before a host counts as healthy: ${places}; \`none\` for a role that has nothing to ask.`,
		unset: "the version that the host runs is the only gate",
		perRole: true
	},
	"health-host": {
		kind: hostName,
		text: "The Host header and TLS server name that a check asks with.",
		unset: "the host in the address of the check",
		perRole: true
	},
	"health-tls": {
		kind: choice(["verify", "insecure"]),
		text: "Whether the certificate behind `https://` is verified.",
		default: "verify",
		perRole: true
	},
	"health-passes": {
		kind: wholeNumber(1, 100),
		text: "How many passes in a row make a host healthy.",
		default: "3",
		perRole: true
	},
	"health-interval": {
		kind: duration({ least: 100 }),
		text: "The time from one question to the next.",
		default: "2s",
		perRole: true
	},
	"health-timeout": {
		kind: duration({ least: 1e3 }),
		text: "How long a host may take to become healthy.",
		default: "90s",
		modes: [
			"deploy",
			"rollback",
			"certificates"
		],
		perRole: true
	},
	"version-check": {
		kind: probeTarget,
		text: `A question whose answer must contain the version: ${places}.`,
		unset: "`version-command` is the only witness",
		perRole: true
	},
	"warm-up": {
		kind: warmUp,
		text: "A page that a host is asked for, so many times, when it is proven and before it goes back into the balancer: `/products x20`. It is asked where `health-check` asks, over http(s) or a unix socket; its answers are not judged.",
		unset: "the first to ask are the balancer’s own",
		modes: [
			"deploy",
			"rollback",
			"certificates"
		],
		perRole: true
	}
};
function readHealth(reader) {
	const check = reader.optional("health-check");
	const versionCheck = reader.optional("version-check");
	const host = reader.optional("health-host");
	const passes = reader.value("health-passes");
	const interval = reader.value("health-interval");
	const timeout = reader.value("health-timeout");
	if ((passes - 1) * interval >= timeout) {
		const written = [
			"health-timeout",
			"health-passes",
			"health-interval"
		].find((name) => reader.isWritten(name));
		reader.problem(written ?? "health-timeout", "No host can pass so often in so short a time: health-passes × health-interval is more than health-timeout.", "Make health-timeout longer, or one of the others smaller.");
	}
	return {
		tls: reader.value("health-tls"),
		passes,
		interval,
		timeout,
		...check === void 0 || check === "none" ? {} : { check },
		...versionCheck === void 0 || versionCheck === "none" ? {} : { versionCheck },
		...host === void 0 ? {} : { host },
		...readWarmUp(reader, check)
	};
}
function readWarmUp(reader, check) {
	const wanted = reader.optional("warm-up");
	if (wanted === void 0) return {};
	if (!(check !== void 0 && check !== "none" && (check.kind === "http" || check.kind === "unix"))) reader.problem("warm-up", "It is asked where health-check asks for a page, and health-check asks for none.", "Write health-check as http://…, https://… or unix:…, or remove warm-up.");
	return { warmUp: wanted };
}
// src/settings/kinds/hosts.ts
const hosts = {
	noun: "hosts",
	parse(text) {
		if (/^[[{"]/.test(text)) return json(text);
		const byRole = roles(text);
		if (byRole === "mixed") return bad("has hosts with and without a role.", "Write a plain list, or each host on a line that begins with its role.");
		const value = byRole ?? entries(text);
		return Array.isArray(value) && value.length === 0 ? bad("names no host.", "Write addresses or host names, like 10.0.0.1, 10.0.0.2.") : ok(JSON.stringify(value));
	},
	schema: {
		$comment: "A list, or role → list; an entry is an address or an object.",
		anyOf: [
			{ type: "string" },
			{
				type: "array",
				minItems: 1,
				items: { type: ["string", "object"] }
			},
			{
				type: "object",
				additionalProperties: { type: ["string", "array"] }
			}
		]
	},
	yaml: "json"
};
function json(text) {
	const write = "Write [\"10.0.0.1\", \"10.0.0.2\"], or {\"web\": [\"10.0.0.1\"], \"job\": [\"10.0.0.2\"]}.";
	try {
		const value = JSON.parse(text);
		return value === null || typeof value !== "object" || Object.keys(value).length === 0 ? bad("names no host.", write) : ok(JSON.stringify(value));
	} catch {
		return bad("begins like JSON but is none.", write);
	}
}
function roles(text) {
	const byRole = Object.create(null);
	let current;
	let strays = 0;
	for (const line of text.split("\n")) {
		const [, role, rest] = /^([A-Za-z0-9_.-]+):(?:\s+(.*))?$/.exec(line.trim()) ?? [];
		if (role !== void 0) {
			current = byRole[role] ??= [];
			current.push(...entries(rest ?? ""));
		} else if (line.trim() !== "") {
			if (current === void 0) strays += 1;
			current?.push(...entries(line.trim().replace(/^-\s+/, "")));
		}
	}
	if (current === void 0) return void 0;
	return strays > 0 ? "mixed" : byRole;
}
function entries(text) {
	return text.split(/[\s,[\]]+/).filter((entry) => entry !== "" && entry !== "-");
}
// src/settings/groups/inventory.ts
const inventoryTable = {
	hosts: {
		kind: hosts,
		text: "The hosts: a list, or role → list; each is an address, a host name, or an object `{address, role, instance_id, private_address, zone, host_keys}`.",
		unset: "the output that `hosts-output` names"
	},
	"hosts-output": {
		kind: outputName,
		text: "The Terraform output with the hosts.",
		default: "hosts"
	},
	"security-group": {
		kind: securityGroup,
		text: "The security group in which the window is opened.",
		unset: "the output that `security-group-output` names"
	},
	"security-group-output": {
		kind: outputName,
		text: "The Terraform output with the security group’s id.",
		default: "security_group_id"
	},
	"known-hosts": {
		kind: knownHosts,
		text: "The hosts’ public keys, as lines of OpenSSH’s known_hosts.",
		unset: "the output that `known-hosts-output` names, and `host_keys` of the hosts"
	},
	"known-hosts-output": {
		kind: outputName,
		text: "The Terraform output with known_hosts lines; it may be missing unless it is named.",
		default: "known_hosts"
	}
};
function readInventory(reader, need = "needed") {
	if (!hasTerraform(reader)) {
		const write = "Write it, or one of terraform-directory, terraform-outputs and terraform-state.";
		if (need === "needed" && !reader.isWritten("hosts")) reader.problem("hosts", "Nothing says which hosts there are.", write);
		if (!reader.isWritten("security-group") && reader.value("window") === "open") reader.problem("security-group", "Nothing says in which security group the window is to be opened.", write);
	}
	return {
		hosts: hostsOf(reader, need),
		securityGroup: literalOrOutput(reader, "security-group", "security-group-output"),
		knownHosts: literalOrOutput(reader, "known-hosts", "known-hosts-output")
	};
}
function hostsOf(reader, need) {
	const found = literalOrOutput(reader, "hosts", "hosts-output");
	if (found.kind === "literal" || found.named || need === "needed") return found;
	return need === "if-written" ? { kind: "none" } : {
		...found,
		optional: true
	};
}
function literalOrOutput(reader, literal, output) {
	const value = reader.optional(literal);
	const name = reader.value(output);
	if (reader.isWritten(literal)) reader.unused([output], `${literal} is given`);
	else if (!hasTerraform(reader)) reader.unused([output], "no Terraform outputs are read");
	return value === void 0 ? {
		kind: "output",
		name,
		named: reader.isWritten(output)
	} : {
		kind: "literal",
		value
	};
}
function hasTerraform(reader) {
	return [
		"terraform-directory",
		"terraform-outputs",
		"terraform-state"
	].some((name) => reader.isWritten(name));
}
// src/settings/kinds/batches.ts
const batchSize = {
	noun: "batch size",
	parse(text) {
		const match = /^([1-9]\d{0,5})(%?)$/.exec(text);
		const number = Number(match?.[1]);
		if (match === null || match[2] === "%" && number > 100) return bad("is no batch size.", "Write how many hosts change together, like 1, 25%, 100%.");
		return ok(match[2] === "%" ? {
			kind: "percent",
			percent: number
		} : {
			kind: "count",
			hosts: number
		});
	},
	schema: { anyOf: [{
		type: "integer",
		minimum: 1
	}, {
		type: "string",
		pattern: "^[1-9][0-9]{0,5}%?$"
	}] }
};
const batches = {
	...listOf(batchSize, { few: "Write how many hosts change together, like 1, 25%, 100%." }),
	schema: { anyOf: [
		{ type: "string" },
		{
			type: "integer",
			minimum: 1
		},
		{
			type: "array",
			minItems: 1,
			items: batchSize.schema
		}
	] }
};
// src/settings/kinds/host-share.ts
function hostShare({ most, write }) {
	return {
		noun: "number or percent of hosts",
		parse(text) {
			const match = /^(\d{1,6})(%?)$/.exec(text);
			const number = Number(match?.[1]);
			if (match === null) return bad("is no number of hosts.", write);
			if (match[2] === "%" && number > most) return bad(`is more than ${most}%.`, write);
			return ok(match[2] === "%" ? {
				kind: "percent",
				percent: number
			} : {
				kind: "count",
				hosts: number
			});
		},
		schema: { anyOf: [{
			type: "integer",
			minimum: 0
		}, {
			type: "string",
			pattern: "^[0-9]{1,6}%?$"
		}] }
	};
}
// src/settings/groups/pace.ts
const paceTable = {
	batches: {
		kind: batches,
		text: "How many hosts of a role change together, batch after batch: counts, or percent of the role’s hosts rounded up; the last entry repeats.",
		default: "1, 25%",
		perRole: true
	},
	"min-in-service": {
		kind: hostShare({
			most: 99,
			write: "Write how many hosts of a role stay in service, like 2 or 75%; 0 lets all of them go at once."
		}),
		text: "How many hosts of a role must stay in service while others change, in percent rounded up (of two hosts or more one may always go), or a count; a larger batch goes in waves. In service is what the balancer says it is, looked up before every drain; without a balancer, a host that neither changes nor was seen unhealthy. `0` allows a role’s only host to change, or all at once.",
		default: "75%",
		perRole: true
	},
	soak: {
		kind: duration({ least: 0 }),
		text: "How long a host must stay healthy, in service, before it counts as done and the next batch starts.",
		default: "0s",
		perRole: true
	}
};
function readPace(reader) {
	return {
		batches: reader.value("batches"),
		minInService: reader.value("min-in-service"),
		soak: reader.value("soak")
	};
}
// src/settings/groups/once.ts
const onceTable = {
	"before-command": {
		kind: command$1,
		text: "Runs once, on the first of the hosts that change, when every host is ready and before the first one leaves the balancer: migrations. It sees what `deploy-command` sees. When it fails, no host changes.",
		modes: ["deploy", "plan"]
	},
	"before-command-reversible": {
		kind: choice(["no", "yes"]),
		text: "Whether the old version works with what `before-command` has done. With `no` nothing is rolled back after it: a failed batch halts the run.",
		default: "no",
		modes: ["deploy", "plan"]
	},
	"after-command": {
		kind: command$1,
		text: "Runs once, on the same host, when every host is done. When it fails the run fails, and the hosts stay on the new version.",
		modes: ["deploy", "plan"]
	}
};
function readOnce(reader) {
	const before = reader.optional("before-command");
	const after = reader.optional("after-command");
	if (before === void 0) reader.unused(["before-command-reversible"], "there is no before-command");
	return {
		...before === void 0 ? {} : { before },
		...after === void 0 ? {} : { after },
		reversible: reader.value("before-command-reversible") === "yes",
		timeout: reader.value("command-timeout")
	};
}
// src/settings/groups/rollout.ts
const rolloutTable = {
	"max-failures": {
		kind: hostShare({
			most: 100,
			write: "Write how many hosts may fail, like 2 or 10%."
		}),
		text: "How many hosts may fail in the whole run, a count or percent of all hosts rounded down, before nothing new starts.",
		default: "0",
		modes: [
			"deploy",
			"rollback",
			"certificates"
		]
	},
	"max-unreachable": {
		kind: hostShare({
			most: 100,
			write: "Write how many hosts may be unreachable, like 1 or 10%."
		}),
		text: "How many hosts may be unreachable, a count or percent of all hosts rounded down. Within it they are left out, named, and counted as mixed versions; beyond it nothing is changed.",
		default: "0"
	},
	"on-failure": {
		kind: choice(["rollback", "halt"]),
		text: "What too many failures lead to: `rollback` takes hosts back to their own previous versions (`rollback-scope`); `halt` leaves them for you to see. Either way nothing new starts, and the hosts that are changing finish.",
		default: "rollback",
		modes: [
			"deploy",
			"plan",
			"certificates"
		]
	},
	"rollback-scope": {
		kind: choice(["batch", "all"]),
		text: "Which hosts are rolled back: those of the failed `batch`, with whatever failed before it, or `all` that this run has changed.",
		default: "batch",
		modes: ["deploy", "certificates"]
	},
	"judge-command": {
		kind: command$1,
		text: "Your own judge, run on the runner after each batch (and its soak) with the run’s facts as JSON on its stdin (docs/rollout.md). Status 0: go on; 75: it can’t tell, and the run halts; any other: no, as if too many hosts had failed.",
		modes: ["deploy"]
	},
	deadline: {
		kind: duration({ least: 1e3 }),
		text: "How long the whole rollout may take. A roll-back that has begun gets ten minutes at least.",
		default: "45m",
		modes: [
			"deploy",
			"rollback",
			"certificates"
		]
	},
	application: {
		kind: word("name", /^[A-Za-z0-9._/-]{1,100}$/, "Write letters, digits, dots, dashes and slashes, like acme/shop."),
		text: "What is deployed: one deploy at a time for each. Name it where one repository holds several applications, several repositories one, or people deploy beside the CI.",
		unset: "the repository; `application` where a run belongs to none, as on a laptop",
		modes: [
			"deploy",
			"rollback",
			"certificates"
		]
	},
	"break-lock": {
		kind: word("mark of a lock", /^[0-9a-f]{32}$/, "Write the 32 characters that the error LOCK_HELD shows."),
		text: "Drives out the dead run that holds the deploy lock with this mark, and no other.",
		unset: "a dead run’s lock ends by itself after ten minutes",
		modes: [
			"deploy",
			"rollback",
			"certificates"
		]
	}
};
function readRollout(reader) {
	const deadline = reader.value("deadline");
	const max = reader.value("window-max");
	if (reader.value("window") === "open" && deadline > max) reader.warning(reader.isWritten("deadline") ? "deadline" : "window-max", `The window may be shut before the rollout ends: window-max is ${formatDuration(max)}, deadline ${formatDuration(deadline)}.`, "Make window-max the longer one.");
	const judge = reader.optional("judge-command");
	return {
		...judge === void 0 ? {} : { judge },
		maxFailures: reader.value("max-failures"),
		maxUnreachable: reader.value("max-unreachable"),
		onFailure: reader.value("on-failure"),
		rollbackScope: reader.value("rollback-scope"),
		deadline,
		canary: readCanary(reader),
		lock: readLock(reader),
		once: readOnce(reader)
	};
}
function readLock(reader) {
	const application = reader.optional("application");
	const breaking = reader.optional("break-lock");
	return {
		...application === void 0 ? {} : { application },
		...breaking === void 0 ? {} : { breaking }
	};
}
// src/settings/groups/ssh.ts
const sshTable = {
	"ssh-user": {
		kind: userName,
		text: "The user that logs in on the hosts.",
		unset: "needed"
	},
	"ssh-port": {
		kind: port,
		text: "The hosts’ SSH port, and the one port that the window opens (with `ssh-jump`, the bastion’s is).",
		default: "22"
	},
	"ssh-key-source": {
		kind: choice([
			"private-key",
			"agent",
			"instance-connect"
		]),
		text: "Where the SSH key comes from: `ssh-private-key`, the agent at `SSH_AUTH_SOCK`, or EC2 Instance Connect: a fresh key in memory that AWS lets in for 60 seconds, so that no key is kept anywhere.",
		default: "private-key"
	},
	"ssh-private-key": {
		kind: secret,
		text: "The private key in OpenSSH, PEM or PKCS8 form.",
		unset: "needed, unless `ssh-key-source` says otherwise",
		secret: true
	},
	"ssh-passphrase": {
		kind: secret,
		text: "The passphrase of an encrypted `ssh-private-key`.",
		secret: true
	},
	"host-key-source": {
		kind: choice(["pinned", "console"]),
		text: "Where the hosts’ public keys come from: `pinned` in `known-hosts` or `host_keys`; with `console` those of hosts without a pin are read from what cloud-init printed on the EC2 console when they first booted. A key is never taken from the network.",
		default: "pinned"
	},
	"ssh-jump": {
		kind: jumpHost,
		text: "A bastion in front of the hosts, `[user@]host[:port]`: the window opens on its port (22) and in its security group, and every host is reached through it, by its `private_address` where that is known. Its own host key must be pinned too.",
		unset: "the hosts are reached directly"
	}
};
function readSsh(reader) {
	const user = reader.needed("ssh-user", "Nothing says who logs in on the hosts.", "Write the user, like ubuntu or ec2-user.");
	const key = readKey(reader);
	if (key.kind === "none" && !reader.isWritten("ssh-private-key")) reader.problem("ssh-private-key", "There is no SSH key.", "Give the private key from a secret, or set ssh-key-source to agent or instance-connect.");
	const access = readWay(reader, user);
	return user === void 0 || key.kind === "none" ? void 0 : {
		...access,
		user,
		key
	};
}
function readSshAccess(reader) {
	const user = reader.optional("ssh-user");
	const key = readKey(reader);
	if (user === void 0 && key.kind === "instance-connect") reader.needed("ssh-user", "AWS lets a key in for one user, and nothing says which.", "Write the user, like ubuntu or ec2-user.");
	if (user === void 0 && reader.optional("ssh-jump")?.user === void 0 && reader.isWritten("ssh-jump")) reader.problem("ssh-jump", "Nothing says who logs in on the bastion.", "Write user@host, or ssh-user.");
	return {
		...readWay(reader, user),
		...user === void 0 ? {} : { user },
		key
	};
}
function readWay(reader, user = "") {
	const jump = reader.optional("ssh-jump");
	const fromConsole = reader.value("host-key-source") === "console" ? { hostKeySource: "console" } : {};
	return {
		port: reader.value("ssh-port"),
		...fromConsole,
		...jump === void 0 ? {} : { jump: {
			user,
			port: 22,
			...jump
		} }
	};
}
function readKey(reader) {
	const source = reader.value("ssh-key-source");
	if (source !== "private-key") {
		reader.unused(["ssh-private-key", "ssh-passphrase"], `ssh-key-source is ${source}`);
		return { kind: source };
	}
	const key = reader.optional("ssh-private-key");
	const passphrase = reader.optional("ssh-passphrase");
	if (key === void 0) return { kind: "none" };
	return {
		kind: "private-key",
		key,
		...passphrase === void 0 ? {} : { passphrase }
	};
}
// src/settings/groups/terraform.ts
const terraformTable = {
	"terraform-directory": {
		kind: directory,
		text: "An initialised Terraform directory, where `terraform output -json` is run."
	},
	"terraform-outputs": {
		kind: outputs,
		text: "What `terraform output -json` printed: a file, or the JSON itself."
	},
	"terraform-state": {
		kind: state,
		text: "A Terraform state: a file, or `s3://bucket/key`."
	}
};
const names = [
	"terraform-directory",
	"terraform-outputs",
	"terraform-state"
];
function readTerraform(reader) {
	const [first, ...others] = names.filter((name) => reader.isWritten(name));
	for (const other of others) reader.problem(other, `The outputs already come from ${first}.`, "Keep one of the two.");
	return names.map((name) => reader.optional(name)).find((source) => source !== void 0) ?? { kind: "none" };
}
// src/settings/groups/traffic.ts
const trafficTable = {
	"target-groups": {
		kind: targetGroups,
		text: "The ARNs of the load balancer’s target groups: a list for the hosts of every role, or role → list. A host is taken out of all of its groups before it changes, and put back when it is proven healthy.",
		unset: "the output that `target-groups-output` names; without one nobody is drained"
	},
	"target-groups-output": {
		kind: outputName,
		text: "The Terraform output with the ARNs of the target groups; it may be missing unless it is named.",
		default: "target_group_arns"
	}
};
function readTargetGroups(reader) {
	return literalOrOutput(reader, "target-groups", "target-groups-output");
}
// src/settings/groups/window.ts
const windowTable = {
	window: {
		kind: choice(["open", "none"]),
		text: "Whether a window is opened; `none` is for a runner that reaches the hosts anyway.",
		default: "open"
	},
	port: {
		kind: port,
		text: "The one port that the window opens where nothing is deployed: an API server’s, a database’s. Hosts must answer on it only where `hosts` or `hosts-output` is written.",
		unset: "SSH’s, `ssh-port`; with `ssh-jump` the bastion’s",
		modes: [],
		windowOnly: true
	},
	"window-ttl": {
		kind: duration({ least: 6e4 }),
		text: "After this time the rule counts as expired, whatever became of the run that made it. A run renews it while it lives; a window that is left open by `window/action.yml` or `sallyport open` is renewed by nobody, so there it is as long as `window-max` unless it is written.",
		default: "1h"
	},
	"window-max": {
		kind: duration({ least: 6e4 }),
		text: "The longest that a window may be open in all. Then it is shut, under a batch that runs too: what is connected goes on, and no further batch starts.",
		default: "2h"
	},
	"window-guard": {
		kind: choice(["none", "scheduler"]),
		text: "A dead-man’s switch: with `scheduler` a one-time entry of EventBridge Scheduler revokes the rule when it has expired, whatever became of the runner. No window is open without it.",
		default: "none"
	},
	"window-guard-role": {
		kind: roleArn,
		text: "The role that EventBridge Scheduler takes to revoke (`examples/terraform/guard.tf`). Needed with `window-guard`: `scheduler`."
	},
	"source-address": {
		kind: ownAddresses,
		text: "The one address that is let in; where hosts of both families are reached, one IPv4 and one IPv6 address.",
		unset: "what two of the address services agree on"
	},
	"address-services": {
		kind: listOf(addressService, {
			least: 3,
			few: "Write at least three, for two must agree and one may fail."
		}),
		text: "The https services that are asked for the runner’s address; two must agree. They are asked over IPv4, and over IPv6 where hosts have IPv6 addresses.",
		default: "https://checkip.global.api.aws, https://api64.ipify.org, https://icanhazip.com"
	}
};
function readWindow(reader, how = "watched") {
	const max = reader.value("window-max");
	const ttl = how === "left-open" && !reader.isWritten("window-ttl") ? max : reader.value("window-ttl");
	const sourceAddresses = reader.optional("source-address") ?? [];
	const addressServices = reader.value("address-services");
	const guardRole = readGuard(reader);
	if (reader.value("window") === "none") {
		const reason = "window is none";
		reader.unused([
			...[
				"port",
				"window-ttl",
				"window-max",
				"source-address",
				"address-services"
			],
			...["window-guard", "window-guard-role"],
			...["security-group", "security-group-output"]
		], reason);
		return { kind: "none" };
	}
	if (reader.isWritten("source-address")) reader.unused(["address-services"], "source-address is given");
	if (ttl > max) {
		const wrong = reader.isWritten("window-ttl") ? "window-ttl" : "window-max";
		reader.problem(wrong, `window-ttl (${formatDuration(ttl)}) is longer than window-max (${formatDuration(max)}).`, "Make window-ttl the shorter one, or both the same.");
	}
	return {
		kind: "open",
		ttl,
		max,
		sourceAddresses,
		addressServices,
		...guardRole === void 0 ? {} : { guardRole }
	};
}
function readGuard(reader) {
	if (reader.value("window-guard") === "none") {
		reader.unused(["window-guard-role"], "window-guard is none");
		return;
	}
	const guard = reader.needed("window-guard-role", "window-guard is scheduler, and nothing says which role it takes.", "Write the ARN of the role in examples/terraform/guard.tf.");
	const own = reader.optional("role-to-assume");
	if (guard !== void 0 && own !== void 0 && guard.accountId !== own.accountId) {
		const elsewhere = `The role is of account ${guard.accountId}, and that of this run of ${own.accountId}.`;
		reader.problem("window-guard-role", elsewhere, "Write a role of the account that the run works in: AWS passes no other.");
	}
	return guard?.arn;
}
// src/settings/groups/run.ts
const runTable = {
	mode: {
		kind: choice([
			"deploy",
			"plan",
			"rollback",
			"certificates"
		], ["doctor"]),
		text: "What to do: `deploy` rolls the version out, `plan` opens the window, looks at every host, prints what a deploy would do and changes nothing; `rollback` takes every host back; `certificates` renews what Puma serves TLS with (docs/puma.md).",
		default: "deploy"
	},
	version: {
		kind: version,
		text: "The version that every host shall run.",
		unset: "the commit; in mode `rollback` each host’s own previous version",
		modes: [
			"deploy",
			"plan",
			"rollback"
		]
	},
	config: {
		kind: path,
		text: "The configuration file.",
		unset: "`sallyport.yml`, if there is one",
		inFile: false
	}
};
// src/settings/groups/sweep.ts
const sweepTable = {
	config: runTable.config,
	"dry-run": {
		kind: choice(["true", "false"]),
		text: "Whether it only tells what it would remove.",
		default: "false",
		inFile: false
	}
};
// src/settings/table.ts
const table = {
	...runTable,
	...credentialsTable,
	...terraformTable,
	...inventoryTable,
	...sshTable,
	...windowTable,
	...deployerTable,
	...pumaTable,
	...certificatesTable,
	...onceTable,
	...healthTable,
	...trafficTable,
	...canaryTable,
	...paceTable,
	...rolloutTable
};
const windowOnlyGroups = [
	{
		title: "Run",
		settings: runTable
	},
	{
		title: "Credentials",
		settings: credentialsTable
	},
	{
		title: "Terraform",
		settings: terraformTable
	},
	{
		title: "Inventory",
		settings: inventoryTable
	},
	{
		title: "SSH",
		settings: sshTable
	},
	{
		title: "Window",
		settings: windowTable
	},
	{
		title: "Deployer",
		settings: {
			...deployerTable,
			...pumaTable,
			...certificatesTable,
			...onceTable
		}
	},
	{
		title: "Health",
		settings: healthTable
	},
	{
		title: "Balancer",
		settings: {
			...trafficTable,
			...canaryTable
		}
	},
	{
		title: "Rollout",
		settings: {
			...paceTable,
			...rolloutTable
		}
	}
].filter(({ settings }) => [
	credentialsTable,
	terraformTable,
	inventoryTable,
	sshTable,
	windowTable
].some((table) => table === settings));
const sweepGroups = [{
	title: "Credentials",
	settings: credentialsTable
}, {
	title: "Sweep",
	settings: sweepTable
}];
const settings = table;
const settingNames = Object.keys(table).filter(isSettingName);
function isSettingName(name) {
	return Object.hasOwn(table, name);
}



/***/ })

};
;