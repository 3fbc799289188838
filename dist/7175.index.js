"use strict";
exports.id = 7175;
exports.ids = [7175];
exports.modules = {

/***/ 7175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
a: () => (targetGroupScope),
c: () => (parseOutputs),
i: () => (machineScope),
l: () => (jsonInText),
n: () => (childEnvironment),
o: () => (withWindow),
r: () => (composeWindowWorld),
s: () => (gather),
t: () => (maskKey),
u: () => (familyOf)
});
var _rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3931);
var _errors_mjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8484);
var _leven_mjs__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(2443);
var _secret_mjs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9421);
var _clock_mjs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8161);
var _words_mjs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8528);
var _sweep_group_mjs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1905);
var _wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8186);
var _ipaddr_mjs__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5635);
var _exact_cidr_mjs__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7113);
var _schemas_mjs__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7971);
var _nonce_mjs__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1454);
var node_util__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(7975);
var node_net__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(7030);














// src/window/families.ts
var import_ipaddr = /* @__PURE__ */ (0,_rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__.i)((0,_ipaddr_mjs__WEBPACK_IMPORTED_MODULE_7__.t)(), 1);
function familiesTo(hosts) {
	const literal = new Set(hosts.filter(({ address }) => isLiteral(address)).map(({ address }) => familyOf(address)));
	return literal.size === 0 ? ["IPv4"] : families.filter((family) => literal.has(family));
}
function givenAddresses(given, hosts) {
	const addresses = given.map((address) => (0,_exact_cidr_mjs__WEBPACK_IMPORTED_MODULE_8__.t)((0,_exact_cidr_mjs__WEBPACK_IMPORTED_MODULE_8__.n)(address)));
	const without = hosts.filter(({ address }) => isLiteral(address) && !addresses.some((own) => familyOf(own) === familyOf(address)));
	const [first] = without;
	if (first !== void 0) throw outOfFamily(addresses, without, familyOf(first.address));
	if (hosts.length === 0 || hosts.some(({ address }) => !isLiteral(address))) return addresses;
	const wanted = familiesTo(hosts);
	return addresses.filter((address) => wanted.includes(familyOf(address)));
}
function familyOf(address) {
	return address.includes(":") ? "IPv6" : "IPv4";
}
const families = ["IPv4", "IPv6"];
function outOfFamily(given, hosts, family) {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("HOST_UNREACHABLE", {
		message: `The window would let in ${given.join(" and ")}, which reaches no host by ${family}: ${hosts.map(({ name }) => name).join(", ")}.`,
		hint: `Write the ${family} address of this runner into source-address too, or leave source-address out, or give these hosts’ other addresses.`
	});
}
function isLiteral(address) {
	return address.includes(":") || /^\d+(?:\.\d+){3}$/.test(address);
}
// src/inventory/json-in-text.ts
function jsonInText(text) {
	const clean = withoutColours(text).split(/\r\n|\r|\n/).filter((line) => !/^\s*(?:::|##\[|\[command\])/.test(line)).join("\n").trim();
	if (clean === "") return { kind: "empty" };
	const whole = parse(clean);
	if (whole !== void 0) return {
		kind: "json",
		value: whole.value
	};
	const brace = /^[ \t]*\{/gm;
	for (let match = brace.exec(clean); match !== null; match = brace.exec(clean)) {
		const start = brace.lastIndex - 1;
		const end = endOfObject(clean, start);
		if (end === void 0) return { kind: "truncated" };
		const found = parse(clean.slice(start, end));
		if (found !== void 0) return {
			kind: "json",
			value: found.value
		};
		brace.lastIndex = end;
	}
	return { kind: "none" };
}
function parse(text) {
	try {
		return { value: JSON.parse(text) };
	} catch {
		return;
	}
}
function endOfObject(text, start) {
	let depth = 0;
	let inString = false;
	for (let at = start; at < text.length; at++) {
		const character = text[at];
		if (inString) {
			if (character === "\\") at++;
			else if (character === "\"") inString = false;
		} else if (character === "\"") inString = true;
		else if (character === "{") depth++;
		else if (character === "}" && --depth === 0) return at + 1;
	}
}
function withoutColours(text) {
	return text.includes("\x1B") ? (0,node_util__WEBPACK_IMPORTED_MODULE_11__.stripVTControlCharacters)(text) : text;
}
// src/inventory/shown.ts
const longest = 60;
function quoted(text) {
	if (/PRIVATE KEY/.test(text)) return "a private key";
	const short = text.length > longest ? `${text.slice(0, longest)}…` : text;
	return JSON.stringify(short).replaceAll(/[^ -~…]/g, (character) => {
		return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
	});
}
function shapeOf(value) {
	if (value === null || value === void 0) return "nothing (null)";
	if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
	if (typeof value === "object") return "a map";
	if (typeof value === "string") return value.trim() === "" ? "empty text" : "text";
	return typeof value === "number" ? "a number" : "true or false";
}
// src/inventory/not-outputs.ts
const write$2 = "Give what terraform output -json prints, or a Terraform state.";
function describeNoJson(kind, text) {
	if (text.startsWith("PK")) return {
		what: "is a plan file",
		hint: `A plan has no outputs yet: apply it. ${write$2}`
	};
	if (text.includes("\0")) return {
		what: "is no UTF-8 text",
		hint: "Windows PowerShell writes UTF-16 with >: use | Out-File -Encoding utf8, or another shell."
	};
	if (kind === "empty") return {
		what: "is empty",
		hint: `Did the step before it fail, or write to another place? ${write$2}`
	};
	if (kind === "truncated") return {
		what: "holds JSON that ends too early",
		hint: `It was cut off on the way; read it again. ${write$2}`
	};
	if (/^\s*<(?:!doctype|html|\?xml)/i.test(text)) return {
		what: "is a web page or XML",
		hint: `A proxy, a sign-in page or a wrong URL answered in its place. ${write$2}`
	};
	if (/^\s*[\p{L}_][\p{L}\p{N}_-]* = /mu.test(text)) return {
		what: "holds outputs for people, not JSON",
		hint: "Add -json: terraform output -json."
	};
	return {
		what: "holds no JSON",
		hint: write$2
	};
}
function describeDocument(document) {
	if (document === null || typeof document !== "object" || Array.isArray(document)) return {
		what: "holds one value, not the outputs by name",
		hint: "Leave the name out: terraform output -json, without an output after it."
	};
	if ("encrypted_data" in document) return {
		what: "is an encrypted state",
		hint: "Use terraform-directory, or terraform-outputs, in its place."
	};
	if ("format_version" in document) return "planned_values" in document || "resource_changes" in document ? {
		what: "is a plan",
		hint: `A plan has no outputs yet: apply it. ${write$2}`
	} : {
		what: "was made by terraform show",
		hint: write$2
	};
	if ("version" in document && typeof document.version === "number") {
		if (document.version < 4) return {
			what: `is a state of format ${document.version}, of Terraform 0.11 or older`,
			hint: "Only format 4 is read: apply once with Terraform 0.12 or newer."
		};
		if (document.version > 4) return {
			what: `is a state of format ${document.version}, newer than this version of Sallyport`,
			hint: "Use terraform-directory: Terraform itself then reads it."
		};
		return {
			what: "is a state whose outputs have another shape",
			hint: write$2
		};
	}
	return {
		what: `has an entry ${quoted(Object.entries(document).find(([, output]) => !isOutput(output))?.[0] ?? "")} that is no output: it has no value`,
		hint: `Nothing may take the outputs apart on the way (jq, jsonencode). ${write$2}`
	};
}
function isOutput(output) {
	return output !== null && typeof output === "object" && Object.hasOwn(output, "value");
}
// src/inventory/outputs.ts
function parseOutputs(text, origin) {
	const found = jsonInText(text);
	if (found.kind !== "json") throw invalid(origin, describeNoJson(found.kind, text));
	const document = state.safeParse(found.value);
	const parsed = outputsOf.safeParse(document.success ? document.data.outputs ?? {} : found.value);
	if (!parsed.success) throw invalid(origin, describeDocument(found.value));
	const outputs = /* @__PURE__ */ new Map();
	for (const [name, { value, sensitive }] of Object.entries(parsed.data)) outputs.set(name, {
		value,
		sensitive: sensitive === true
	});
	if (outputs.size === 0) throw invalid(origin, {
		what: "holds no outputs",
		hint: "Run terraform apply first: outputs exist from then on. If it ran, look for another workspace, another backend, or a directory that was not initialised."
	});
	return outputs;
}
function secretsOf(outputs) {
	const found = /* @__PURE__ */ new Set();
	for (const { value, sensitive } of outputs.values()) if (sensitive) collectStrings(value, found);
	return [...found].map((text) => new _secret_mjs__WEBPACK_IMPORTED_MODULE_2__.t(text));
}
function collectStrings(value, into) {
	if (typeof value === "string") {
		const text = value.trim();
		if (isWorthMasking(text)) into.add(text);
		const inside = /^[[{]/.test(text) ? jsonInText(text) : void 0;
		if (inside?.kind === "json") collectStrings(inside.value, into);
	} else if (value !== null && typeof value === "object") for (const part of Object.values(value)) collectStrings(part, into);
}
function isWorthMasking(text) {
	return text.length >= 4 && !/^(?:true|false|null|none|\d{1,7})$/i.test(text) && /[\p{L}\p{N}]/u.test(text);
}
const outputsOf = (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_9__.l)((0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_9__.d)(), (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_9__.s)({
	value: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_9__.p)(),
	sensitive: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_9__.c)((0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_9__.n)())
}).check((0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_9__.u)((output) => Object.hasOwn(output, "value"))));
const state = (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_9__.s)({
	version: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_9__.i)(4),
	outputs: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_9__.c)((0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_9__.p)())
});
function invalid(origin, { what, hint }) {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("TERRAFORM_OUTPUT_INVALID", {
		message: `${origin} ${what}.`,
		hint
	});
}
// src/inventory/host.ts
function bastionAt(address) {
	return {
		name: `bastion ${address}`,
		address,
		role: "bastion",
		hostKeys: []
	};
}
function hostNameOf(address) {
	return address;
}
// src/inventory/different-hosts.ts
function differentHosts(hosts) {
	const seen = /* @__PURE__ */ new Map();
	const problems = [];
	for (const parsed of hosts) {
		const keys = [parsed.canonicalAddress, parsed.host.instanceId].filter((key) => key !== void 0);
		const first = keys.map((key) => seen.get(key)).find((found) => found !== void 0);
		if (first === void 0) for (const key of keys) seen.set(key, parsed);
		else problems.push(sameMachine(parsed, first));
	}
	return problems;
}
function sameMachine(second, first) {
	const message = `It has the same ${second.canonicalAddress === first.canonicalAddress ? "address" : "instance id"} as ${first.spelled}.`;
	if (second.host.role === first.host.role) return {
		spelled: second.spelled,
		message,
		hint: "Write every host once."
	};
	return {
		spelled: second.spelled,
		message: `${message} The roles differ: ${first.host.role} and ${second.host.role}.`,
		hint: "A host gets the release once, in one role: give it a role of its own for what it does, and set that up under roles: in sallyport.yml."
	};
}
// src/inventory/literal-list.ts
function literalList(text) {
	const found = /^\s*[[{"]/.test(text) ? jsonInText(text) : void 0;
	const value = found?.kind === "json" ? found.value : text;
	if (typeof value === "string") return entries(value);
	if (value === null || typeof value !== "object" || Array.isArray(value) || Object.hasOwn(value, "address")) return value;
	return Object.fromEntries(Object.entries(value).map(([role, list]) => [role, typeof list === "string" ? entries(list) : list]));
}
function entries(text) {
	return text.split(/[\s,]+/).filter((entry) => entry !== "");
}
// src/inventory/source.ts
const settingNames = {
	hosts: "hosts",
	securityGroup: "security-group",
	targetGroups: "target-groups",
	canaryGroup: "canary-target-group",
	knownHosts: "known-hosts"
};
function find(part, { need, setting, outputs, problems }) {
	const name = settingNames[part];
	if (setting.kind === "none") return void 0;
	if (setting.kind === "literal") return {
		value: setting.value,
		spelled: name,
		sensitive: false
	};
	const output = outputs?.get(setting.name);
	if (!(output === void 0 || output.value === null)) return {
		...output,
		spelled: `output ${setting.name}`
	};
	if ((need === "optional" || setting.optional === true) && !setting.named) return void 0;
	problems.push({
		spelled: `output ${setting.name}`,
		message: whyMissing(outputs, output),
		hint: `${output === void 0 ? "Add it and apply" : "Give it a value"}, name another one in ${name}-output, or give ${name} itself.`,
		missing: true
	});
}
function whyMissing(outputs, output) {
	if (outputs === void 0) return "No Terraform outputs are read.";
	return output === void 0 ? "There is no such output." : "It is null.";
}
function shown$1(value, { sensitive }) {
	if (sensitive) return "The value (it is sensitive)";
	return typeof value === "string" && value.trim() !== "" ? quoted(value) : `It is ${shapeOf(value)}, which`;
}
// src/inventory/parse-access.ts
function parseGroupId(found, problems) {
	if (found === void 0) return void 0;
	const { value, spelled } = found;
	const text = typeof value === "string" ? value.trim() : void 0;
	if (text !== void 0 && isGroupId(text)) return text;
	problems.push({
		spelled,
		message: `${shown$1(value, found)} is no id of a security group.`,
		hint: groupHint(value)
	});
}
function isGroupId(text) {
	return /^sg-(?:[0-9a-f]{8}|[0-9a-f]{17})$/.test(text);
}
function groupHint(value) {
	if (Array.isArray(value)) return "Name one group: value = aws_security_group.deploy.id, without the list.";
	if (typeof value === "string" && value.startsWith("arn:")) return "Write the id at the end of the ARN, like sg-0123456789abcdef0.";
	if (typeof value === "string" && /^sgr-/.test(value)) return "This is the id of a rule; write the one of its group.";
	return "Write the id, like sg-0123456789abcdef0, not the name: value = aws_security_group.deploy.id.";
}
function parseKnownHosts(found, problems) {
	if (found === void 0) return "";
	const { value, spelled } = found;
	const lines = Array.isArray(value) ? value : [value];
	const text = [];
	for (const line of lines) if (typeof line === "string") text.push(line.trimEnd());
	const hint = "Write the lines of a known_hosts file (host, key type, key) as text or as a list.";
	if (text.length < lines.length) problems.push({
		spelled,
		message: "It is neither text nor a list of lines.",
		hint
	});
	if (text.some((line) => /PRIVATE KEY/.test(line))) problems.push({
		spelled,
		message: "It holds a private key.",
		hint
	});
	return text.join("\n");
}
// src/inventory/address.ts
const write$1 = "Write one address or host name, like 203.0.113.7, 2001:db8::7 or app1.example.com.";
function parseAddress(text) {
	const bare = /^\[([^\]]*)\]$/.exec(text)?.[1];
	if ((0,node_net__WEBPACK_IMPORTED_MODULE_12__.isIPv4)(text) || (0,node_net__WEBPACK_IMPORTED_MODULE_12__.isIPv6)(bare ?? text)) return ipAddress(bare ?? text);
	return whatElse$1(text) ?? hostName(text);
}
function ipAddress(text) {
	if (text.includes("%")) return refused$1("names an interface of one machine (a zone).", write$1);
	const parsed = import_ipaddr.default.parse(text);
	if (parsed.kind() === "ipv6" && parsed.range() === "ipv4Mapped") return refused$1("is an IPv4 address in IPv6 clothes.", "Write the IPv4 address itself, like 203.0.113.7.");
	if ([
		"unspecified",
		"broadcast",
		"multicast"
	].includes(parsed.range())) return refused$1("stands for more than one machine.", write$1);
	return {
		kind: "address",
		address: text,
		canonical: parsed.toString()
	};
}
function whatElse$1(text) {
	if (/\p{Cc}/u.test(text)) return refused$1("has a control character in it.", write$1);
	if (/\s/u.test(text)) return refused$1("has white space in it.", "Write one host per entry of the list.");
	if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return refused$1("is a URL.", "Write the bare address; user and port have their settings, ssh-user and ssh-port.");
	if (text.includes("@")) return refused$1("names a user.", "Write the bare address, and the user in ssh-user.");
	if (/^(?:[^:]+|\[[^\]]*\]):\d*$/.test(text)) return refused$1("names a port.", "Write the bare address, and the port in ssh-port.");
	if (/^arn:/i.test(text)) return refused$1("is an ARN.", write$1);
	if (/^i-[0-9a-f]{8,17}$/.test(text)) return refused$1("is an instance id.", "Write its address; the id goes into instance_id of a host object.");
	if (/\/\d{1,3}$|^[\d.]+-[\d.]+$/.test(text)) return refused$1("is a range.", write$1);
	if (/[*?{}]|\[\d*[-:]\d*\]/.test(text)) return refused$1("is a pattern.", "Write every host by itself.");
	if (text.includes(",")) return refused$1("has a comma in it.", "Write one host per entry of the list.");
}
function hostName(text) {
	const labels = text.split(".");
	if (/^\d+$/.test(labels.at(-1) ?? "")) return refused$1("is no IPv4 address.", "Write four numbers from 0 to 255 without leading zeros.");
	if (text.endsWith(".")) return refused$1("ends with a dot.", "Write the name without it.");
	if (text.includes("_")) return refused$1("has an underscore in it, which no host name may have (RFC 1123).", write$1);
	return text.length <= 253 && labels.every((label) => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i.test(label)) ? {
		kind: "address",
		address: text,
		canonical: text.toLowerCase()
	} : refused$1("is no address and no host name.", write$1);
}
function refused$1(why, write) {
	return {
		kind: "refused",
		why,
		write
	};
}
// src/inventory/host-keys.ts
const keyPattern = /^(?:ssh-(?:ed25519|rsa|dss)|ecdsa-sha2-nistp(?:256|384|521)|sk-(?:ssh-ed25519|ecdsa-sha2-nistp256)@openssh\.com) +[A-Za-z0-9+/]{40,}={0,3}(?: .*)?$/;
function parseHostKeys({ value, spelled }) {
	if (value === void 0) return {
		keys: [],
		problems: []
	};
	const list = typeof value === "string" ? value.split("\n") : Array.isArray(value) ? value : void 0;
	if (list === void 0) return {
		keys: [],
		problems: [{
			spelled,
			message: `It is ${shapeOf(value)}, where keys are a list.`,
			hint: write
		}]
	};
	const keys = [];
	const problems = [];
	for (const [at, entry] of list.entries()) {
		const key = typeof entry === "string" ? entry.trim() : entry;
		if (key === "" || key === null) continue;
		if (typeof key === "string" && keyPattern.test(key)) keys.push(key);
		else problems.push({
			spelled: `${spelled}[${at}]`,
			message: whatElse(key),
			hint: write
		});
	}
	return {
		keys,
		problems
	};
}
const write = "Write the public key as /etc/ssh/ssh_host_ed25519_key.pub has it: ssh-ed25519 AAAA….";
function whatElse(key) {
	if (typeof key !== "string") return `It is ${shapeOf(key)}, where a key is text.`;
	if (/PRIVATE KEY/.test(key)) return "It is a private key. Consider it known to others, and make a new one.";
	if (/BEGIN (?:RSA )?PUBLIC KEY|BEGIN SSH2 PUBLIC KEY/.test(key)) return "It is a public key in another format.";
	if (/^(?:SHA256|MD5):/.test(key)) return "It is a fingerprint, which is not enough to verify a host.";
	if (/^\S+ +(?:ssh-|ecdsa-|sk-)/.test(key)) return "It is a line of known_hosts: leave the host before the key out.";
	return "It is no public key.";
}
// src/inventory/parse-host.ts
const fields = [
	"address",
	"role",
	"instance_id",
	"private_address",
	"zone",
	"host_keys"
];
function parseHost(entry, listRole) {
	const { value, spelled } = entry;
	const problems = [];
	if (Array.isArray(value)) return refuse(spelled, "It is a list within the list.", "Write flatten(…) around it.");
	const isObject = typeof value === "object" && value !== null;
	const record = isObject ? { ...value } : { address: value };
	const field = (name) => ({
		...entry,
		value: record[name] ?? void 0,
		spelled: isObject ? `${spelled}.${name}` : spelled
	});
	problems.push(...misspelled(record, spelled));
	const address = readAddress(field("address"), problems, noAddress(record, isObject));
	const role = readRole(field("role"), listRole, problems);
	const instanceId = readInstanceId(field("instance_id"), problems);
	const privateAddress = readPrivateAddress(field("private_address"), problems);
	const zone = readZone(field("zone"), problems);
	const keys = parseHostKeys(field("host_keys"));
	problems.push(...keys.problems);
	if (address === void 0 || problems.length > 0) return {
		hosts: [],
		problems
	};
	return {
		hosts: [{
			host: {
				name: hostNameOf(address.address),
				address: address.address,
				role,
				...instanceId === void 0 ? {} : { instanceId },
				...privateAddress === void 0 ? {} : { privateAddress },
				...zone === void 0 ? {} : { zone },
				hostKeys: keys.keys
			},
			spelled,
			canonicalAddress: address.canonical
		}],
		problems
	};
}
function readAddress(found, problems, hintForNone) {
	const { value, spelled } = found;
	if (value === void 0 || value === null || value === "") {
		problems.push({
			spelled,
			message: "This host has no address.",
			hint: hintForNone
		});
		return;
	}
	const parsed = typeof value === "string" ? parseAddress(value) : {
		kind: "refused",
		why: "is no address and no host object.",
		write: "Write text, or an object with address."
	};
	if (parsed.kind === "address") return parsed;
	problems.push({
		spelled,
		message: `${shown$1(value, found)} ${parsed.why}`,
		hint: parsed.write
	});
}
function noAddress(record, isObject) {
	if (isObject && !Object.hasOwn(record, "address")) {
		const there = Object.keys(record).slice(0, 10).map(quoted).join(", ");
		return `An object needs the field address${there === "" ? "" : `; this one has ${there}`}.`;
	}
	return "The instance has likely no public address: it is stopped, in a private subnet, or its Elastic IP is not attached yet.";
}
function readRole(found, listRole, problems) {
	const { value, spelled } = found;
	const role = typeof value === "string" ? (0,_leven_mjs__WEBPACK_IMPORTED_MODULE_13__.n)(value) : void 0;
	if (value !== void 0 && role === void 0) problems.push({
		spelled,
		message: `${shown$1(value, found)} is no name for a role.`,
		hint: "Use 1 to 64 letters, digits, _ and -."
	});
	else if (role !== void 0 && listRole !== void 0 && role !== listRole) {
		const message = `The host says ${role}, and stands in the list of ${listRole}.`;
		problems.push({
			spelled,
			message,
			hint: "Keep one of the two."
		});
	}
	return role ?? listRole ?? "web";
}
function readInstanceId(found, problems) {
	const { value, spelled } = found;
	if (value === void 0 || value === "") return void 0;
	if (typeof value === "string" && /^i-(?:[0-9a-f]{8}|[0-9a-f]{17})$/.test(value)) return value;
	problems.push({
		spelled,
		message: `${shown$1(value, found)} is no instance id.`,
		hint: "Write aws_instance.….id, like i-0123456789abcdef0."
	});
}
function readPrivateAddress(found, problems) {
	return found.value === void 0 || found.value === "" ? void 0 : readAddress(found, problems, "")?.address;
}
function readZone(found, problems) {
	const { value, spelled } = found;
	if (value === void 0 || value === "") return void 0;
	if (typeof value === "string" && /^[A-Za-z0-9._-]{1,64}$/.test(value)) return value;
	problems.push({
		spelled,
		message: `${shown$1(value, found)} is no name of a zone.`,
		hint: "Write aws_instance.….availability_zone, like eu-central-1a."
	});
}
function misspelled(record, spelled) {
	return Object.keys(record).flatMap((key) => {
		const meant = fields.find((name) => name !== key && (0,_leven_mjs__WEBPACK_IMPORTED_MODULE_13__.t)(letters(name), letters(key)) <= 1);
		const message = `There is no field ${quoted(key)}.`;
		return meant === void 0 || Object.hasOwn(record, meant) ? [] : [{
			spelled,
			message,
			hint: `Did you mean ${meant}?`
		}];
	});
}
function letters(name) {
	return name.toLowerCase().replaceAll(/[^a-z]/g, "").replace(/s+$/, "");
}
function refuse(spelled, message, hint) {
	return {
		hosts: [],
		problems: [{
			spelled,
			message,
			hint
		}]
	};
}
// src/inventory/parse-hosts.ts
function parseHosts(found) {
	const { value, spelled } = found;
	if (Array.isArray(value)) return parseList$1(value, found);
	if (value === null || typeof value !== "object") return refused(spelled, `It is ${shapeOf(value)}, where hosts are a list, or role → list.`, "Write a list, also for one host: value = [aws_instance.app.public_ip].");
	const entries = Object.entries(value);
	if (entries.length === 0) return refused(spelled, "It names no host.", emptyHint);
	if (Object.hasOwn(value, "address")) return refused(spelled, "It is one host object.", "Put it into a list.");
	if (entries.every(([, list]) => !Array.isArray(list))) return refused(spelled, "It is a map whose entries are no lists, where hosts are a list, or role → list.", "For hosts made with for_each write values(…) of the map; for roles, a list under each.");
	return joined(entries.map(([role, list]) => parseRoleList(role, list, found)));
}
function parseRoleList(name, list, found) {
	const role = (0,_leven_mjs__WEBPACK_IMPORTED_MODULE_13__.n)(name);
	const spelled = `${found.spelled}.${role ?? "…"}`;
	if (role === void 0) {
		const what = shown$1(name, found);
		return refused(found.spelled, `${what} is no name for a role.`, "Use 1 to 64 letters, digits, _ and -.");
	}
	return Array.isArray(list) ? parseList$1(list, {
		...found,
		spelled
	}, role) : refused(spelled, `It is ${shapeOf(list)}, where a role has a list of hosts.`, "Write a list, also for one host.");
}
function parseList$1(list, found, role) {
	if (list.length > 0) return joined(list.map((entry, at) => parseHost({
		...found,
		value: entry,
		spelled: `${found.spelled}[${at}]`
	}, role)));
	const hint = role === void 0 ? emptyHint : `Leave ${role} out where it has no hosts. ${emptyHint}`;
	return refused(found.spelled, "It is an empty list.", hint);
}
const emptyHint = "Are the instances there, and do filters and count match them?";
function joined(parts) {
	return {
		hosts: parts.flatMap(({ hosts }) => hosts),
		problems: parts.flatMap(({ problems }) => problems)
	};
}
function refused(spelled, message, hint) {
	return {
		hosts: [],
		problems: [{
			spelled,
			message,
			hint
		}]
	};
}
// src/inventory/parse-target-groups.ts
function parseTargetGroups(found, roles, problems) {
	if (found === void 0) return { kind: "none" };
	const { value, spelled } = found;
	if (value === null || typeof value !== "object" || Array.isArray(value)) {
		const groups = parseList(found, problems);
		return groups.length === 0 ? { kind: "none" } : {
			kind: "every-role",
			groups
		};
	}
	const groups = /* @__PURE__ */ new Map();
	for (const [name, list] of Object.entries(value)) {
		const role = (0,_leven_mjs__WEBPACK_IMPORTED_MODULE_13__.n)(name);
		if (role === void 0 || roles.length > 0 && !roles.includes(role)) {
			problems.push({
				spelled,
				message: `${shown$1(name, found)} is the role of no host.`,
				hint: hintFor(roles)
			});
			continue;
		}
		const ofRole = parseList({
			...found,
			value: list,
			spelled: `${spelled}.${role}`
		}, problems);
		if (ofRole.length > 0) groups.set(role, ofRole);
	}
	return groups.size === 0 ? { kind: "none" } : {
		kind: "by-role",
		groups
	};
}
function parseCanaryGroup(found, problems) {
	if (found === void 0 || found.value === "") return void 0;
	const [group, ...more] = parseList(found, problems);
	if (more.length > 0) {
		const message = `There are ${more.length + 1} groups, and a trial has one.`;
		problems.push({
			spelled: found.spelled,
			message,
			hint: "Give one ARN: value = aws_lb_target_group.canary.arn."
		});
	}
	return group;
}
function hintFor(roles) {
	return `Hosts have the roles ${[...new Set(roles)].join(", ")}. A role without a target group is left out.`;
}
function parseList(found, problems) {
	const { value, spelled } = found;
	const list = typeof value === "string" ? value.split(/[\s,]+/).filter(Boolean) : Array.isArray(value) ? value : [value];
	const hint = "Write a list: value = [aws_lb_target_group.web.arn].";
	const arns = /* @__PURE__ */ new Set();
	for (const [at, entry] of list.entries()) if (typeof entry === "string" && isTargetGroupArn(entry)) arns.add(entry);
	else {
		const message = `${shown$1(entry, found)} is no ARN of a target group.`;
		problems.push({
			spelled: `${spelled}[${at}]`,
			message,
			hint
		});
	}
	return [...arns];
}
function isTargetGroupArn(text) {
	return /^arn:aws[a-z-]*:elasticloadbalancing:[a-z0-9-]+:\d{12}:targetgroup\/[A-Za-z0-9-]{1,32}\/[0-9a-f]{16}$/.test(text);
}
// src/inventory/problem.ts
const mostShown = 20;
function inventoryError(problems, outputs) {
	const code = problems.every((problem) => problem.missing) ? "TERRAFORM_OUTPUT_MISSING" : "INVENTORY_INVALID";
	const [first] = problems;
	if (first !== void 0 && problems.length === 1) return new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t(code, {
		message: `${first.spelled}: ${first.message}`,
		hint: [first.hint, outputsThereAre(outputs)].join(" ").trim()
	});
	const lines = problems.slice(0, mostShown).map(({ spelled, message, hint }) => `- ${spelled}: ${message} ${hint}`);
	const more = problems.length > mostShown ? [`- and ${problems.length - mostShown} more`] : [];
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t(code, {
		message: [
			`${problems.length} things are wrong with the inventory:`,
			...lines,
			...more
		].join("\n"),
		hint: ["No host was touched.", outputsThereAre(outputs)].join(" ").trim()
	});
}
function outputsThereAre(outputs) {
	if (outputs === void 0) return "";
	const names = [...outputs].map(([name, { sensitive }]) => `${shownName(name)}${sensitive ? " (sensitive)" : ""}`);
	const more = names.length > mostShown ? ` and ${names.length - mostShown} more` : "";
	return `Outputs there are: ${names.slice(0, mostShown).join(", ")}${more}.`;
}
function shownName(name) {
	return /^[A-Za-z0-9_-]{1,60}$/.test(name) ? name : quoted(name);
}
// src/inventory/inventory.ts
function inventoryFrom(outputs, settings, window) {
	const problems = [];
	const look = (part, need) => find(part, {
		need,
		setting: settings[part],
		outputs,
		problems
	});
	const foundHosts = look("hosts", "needed");
	const parsed = foundHosts === void 0 ? void 0 : parseHosts(withLiteral(settings.hosts, foundHosts));
	if (parsed !== void 0) problems.push(...parsed.problems, ...differentHosts(parsed.hosts));
	const group = window.kind === "none" ? void 0 : parseGroupId(look("securityGroup", "needed"), problems);
	const foundGroups = look("targetGroups", "optional");
	const roles = problems.length > 0 ? [] : parsed?.hosts.map(({ host }) => host.role) ?? [];
	const targetGroups = parseTargetGroups(foundGroups && withLiteral(settings.targetGroups, foundGroups), roles, problems);
	const canaryGroup = parseCanaryGroup(look("canaryGroup", "optional"), problems);
	const knownHosts = parseKnownHosts(look("knownHosts", "optional"), problems);
	if (problems.length > 0) throw inventoryError(problems, outputs);
	return {
		hosts: parsed?.hosts.map(({ host }) => host) ?? [],
		...group === void 0 ? {} : { securityGroup: group },
		targetGroups,
		...canaryGroup === void 0 ? {} : { canaryGroup },
		knownHosts
	};
}
function withLiteral(setting, found) {
	return setting.kind === "literal" ? {
		...found,
		value: literalList(setting.value)
	} : found;
}
// src/window/attachment.ts
function checkAttachment(hosts, group, attached) {
	const wrong = hosts.flatMap(({ name, instanceId }) => {
		if (instanceId === void 0) return [];
		const found = attached.get(instanceId);
		if (found === void 0) return [`${name} (${instanceId} is no instance of this account and region)`];
		if (found.groups.includes(group)) return [];
		return [`${name} (${instanceId} in ${found.vpc}, with ${found.groups.join(", ") || "no group"})`];
	});
	if (wrong.length === 0) return;
	throw new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("GROUP_NOT_ATTACHED", {
		message: `Security group ${group} is not attached to ${wrong.join("; ")}: a window in it would not open these hosts.`,
		hint: "See whether security-group (or the Terraform output), the instance_id of the hosts, aws-region and the account of the role belong together, and attach the group to every host."
	});
}
// src/run/check-group.ts
async function checkGroup(world, { securityGroup }, { hosts }, { attachments }) {
	const ids = hosts.flatMap(({ instanceId }) => instanceId ?? []);
	if (securityGroup === void 0 || ids.length === 0) return;
	try {
		checkAttachment(hosts, securityGroup, await attachments.of(ids, world.cancelled));
	} catch (cause) {
		const error = (0,_errors_mjs__WEBPACK_IMPORTED_MODULE_1__.r)(cause);
		if (error.code !== "AWS_CALL_FAILED") throw error;
		world.emit({
			kind: "warning",
			message: `It was not seen whether ${securityGroup} is the hosts’ group: ${error.message}`
		});
	}
}
// src/run/door.ts
function doorOf({ ssh, port = ssh.port }, { hosts, bastion }) {
	return bastion === void 0 ? {
		hosts,
		port
	} : {
		hosts: [bastion],
		port: ssh.jump?.port ?? ssh.port
	};
}
// src/run/early-knock.ts
function knockEarly(greeter, { hosts, port }, cancelled) {
	const done = new AbortController();
	const signal = AbortSignal.any([cancelled, done.signal]);
	let open = 0;
	for (const { address } of hosts) greeter.greets(address, port, signal).then((greeted) => {
		if (greeted && !signal.aborted) open += 1;
	}, () => void 0);
	return { heard: () => {
		done.abort(/* @__PURE__ */ new Error("heard enough"));
		return hosts.length > 0 && open === hosts.length;
	} };
}
function noWindowNeeded({ hosts, port }) {
	return `${hosts.length === 1 ? `${hosts[0]?.name} answered` : `All ${hosts.length} hosts answered`} on port ${port} before the window was open. If this runner is inside their network, window: none does the same without opening anything; if it is not, some other rule lets it in.`;
}
// src/inventory/console-keys.ts
function keysInConsole(text) {
	if (text.trim() === "") return {
		kind: "none",
		why: "is empty"
	};
	const begin = text.lastIndexOf("-----BEGIN SSH HOST KEY KEYS-----");
	const end = begin < 0 ? -1 : text.indexOf("-----END SSH HOST KEY KEYS-----", begin);
	if (end < 0) {
		if (begin >= 0) return {
			kind: "none",
			why: "ends before its host keys do"
		};
		return text.includes("BEGIN SSH HOST KEY FINGERPRINTS") ? {
			kind: "none",
			why: "holds fingerprints of host keys, but not the keys"
		} : {
			kind: "none",
			why: "holds no host keys"
		};
	}
	const keys = [...text.slice(begin, end).matchAll(/(?:^|[ >])((?:ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(?:256|384|521)) [A-Za-z0-9+/]{40,}={0,3})(?=\s)/gm)].flatMap(([, key]) => key ?? []);
	return keys.length > 0 ? {
		kind: "keys",
		keys
	} : {
		kind: "none",
		why: "holds an empty block of host keys"
	};
}
// src/run/identify-hosts.ts
function wantsMachines({ ssh }) {
	return ssh.key.kind === "instance-connect" || ssh.hostKeySource === "console";
}
async function identifyHosts(settings, world, inventory, cloud) {
	if (cloud === void 0 || !wantsMachines(settings)) return inventory;
	const { key, hostKeySource } = settings.ssh;
	const unpinned = hostKeySource === "console" ? await world.pins.missing(inventory) : /* @__PURE__ */ new Set();
	const concerned = (host) => key.kind === "instance-connect" || unpinned.has(host.name);
	return await withConsoleKeys(await withInstances(inventory, concerned, world, cloud.machines), unpinned, world, cloud.machines);
}
async function withInstances(inventory, concerned, world, machines) {
	const unknown = machinesOf(inventory).filter((host) => concerned(host) && host.instanceId === void 0);
	if (unknown.length === 0) return inventory;
	const found = await (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_6__.n)(world, "instances", () => machines.find(unknown, world.cancelled), (instances) => [...instances].map(([name, { id }]) => `${name} is ${id}`).join(", "));
	return eachMachine(inventory, (host) => {
		const instanceId = host.instanceId ?? found.get(host.name)?.id;
		return instanceId === void 0 ? host : {
			...host,
			instanceId
		};
	});
}
async function withConsoleKeys(inventory, unpinned, world, machines) {
	const hosts = machinesOf(inventory).filter(({ name }) => unpinned.has(name));
	if (hosts.length === 0) return inventory;
	const found = await (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_6__.n)(world, "host-keys", () => keysOf(hosts, machines, world.cancelled), (keys) => `from the console of ${[...keys.keys()].join(", ")}`);
	return eachMachine(inventory, (host) => ({
		...host,
		hostKeys: found.get(host.name) ?? host.hostKeys
	}));
}
async function keysOf(hosts, machines, signal) {
	const keys = /* @__PURE__ */ new Map();
	const missing = [];
	await Promise.all(hosts.map(async ({ name, instanceId = "" }) => {
		const found = await onConsole(instanceId, machines, signal);
		if (found.kind === "keys") keys.set(name, found.keys);
		else missing.push(`that of ${name} (${instanceId}) ${found.why}`);
	}));
	if (missing.length === 0) return keys;
	throw new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("HOST_KEY_UNKNOWN", {
		message: `The console output does not tell the host keys that nobody pinned: ${missing.toSorted().join("; ")}.`,
		hint: "cloud-init prints the keys when a machine first boots (not with ssh: {emit_keys_to_console: false}), and AWS keeps the last 64 KB only. Right after a start wait some minutes; for an older machine pin the key in host_keys or known-hosts."
	});
}
async function onConsole(instanceId, machines, signal) {
	const now = keysInConsole(await machines.console(instanceId, "now", signal));
	if (now.kind === "keys") return now;
	const kept = keysInConsole(await machines.console(instanceId, "kept", signal));
	return kept.kind === "keys" || now.why === "is empty" ? kept : now;
}
function machinesOf({ hosts, bastion }) {
	return bastion === void 0 ? hosts : [...hosts, bastion];
}
function eachMachine(inventory, change) {
	const { hosts, bastion } = inventory;
	return {
		...inventory,
		hosts: hosts.map(change),
		...bastion === void 0 ? {} : { bastion: change(bastion) }
	};
}
// src/run/own-addresses.ts
async function ownAddresses({ sourceAddresses }, { address, cancelled }, hosts) {
	const found = hosts.catch(() => []);
	if (sourceAddresses.length > 0) return givenAddresses(sourceAddresses, await found);
	const unneeded = new AbortController();
	const early = address.address("IPv4", AbortSignal.any([cancelled, unneeded.signal]));
	early.catch(() => void 0);
	try {
		const families = familiesTo(await found);
		const ask = (family) => family === "IPv4" ? early : address.address(family, cancelled);
		return await (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_6__.t)(families.map(ask));
	} finally {
		unneeded.abort(/* @__PURE__ */ new Error("no host is reached by IPv4"));
	}
}
// src/run/gather.ts
async function gather(settings, world) {
	const signal = world.cancelled;
	const cloud = once(() => (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_6__.n)(world, "role", () => world.cloud.enter(signal), (found) => found.identity));
	const { window } = settings;
	const opens = window.kind === "open";
	const reading = readInventory(settings, world, cloud);
	const knocking = reading.then((found) => opens ? knockEarly(world.greeter, doorOf(settings, found), signal) : void 0);
	try {
		const [found, knock, entered, addresses] = await (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_6__.t)([
			reading,
			knocking,
			opens || wantsMachines(settings) ? cloud() : reading.then((found) => hasBalancer(found) ? cloud() : void 0),
			window.kind === "open" ? (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_6__.n)(world, "address", () => ownAddresses(window, world, reading.then((known) => doorOf(settings, known).hosts)), (known) => known.join(" and ")) : void 0
		]);
		const inventory = await identifyHosts(settings, world, found, entered);
		if (opens && entered !== void 0) await checkGroup(world, inventory, doorOf(settings, inventory), entered);
		if (entered === void 0) return { inventory };
		if (addresses === void 0 || knock === void 0) return {
			inventory,
			cloud: entered
		};
		return {
			inventory,
			cloud: entered,
			access: {
				cloud: entered,
				addresses,
				knock
			}
		};
	} catch (error) {
		await knocking.then((knock) => knock?.heard(), () => void 0);
		throw error;
	}
}
function hasBalancer({ targetGroups, canaryGroup }) {
	return targetGroups.kind !== "none" || canaryGroup !== void 0;
}
async function readInventory(settings, world, cloud) {
	const found = await readOutputs(settings, world, cloud);
	const inventory = await (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_6__.n)(world, "inventory", async () => {
		const parsed = inventoryFrom(found?.outputs, settings.inventory, settings.window);
		const { jump } = settings.ssh;
		return jump === void 0 ? parsed : {
			...parsed,
			bastion: bastionAt(jump.address)
		};
	}, ({ hosts, securityGroup }) => `${hosts.length === 0 ? "no host is known" : (0,_words_mjs__WEBPACK_IMPORTED_MODULE_4__.t)(hosts.length, "host")}${securityGroup === void 0 ? "" : `, group ${securityGroup}`}`);
	const owner = found?.ruleOwners.get(inventory.securityGroup ?? "");
	if (owner !== void 0 && settings.window.kind === "open") world.emit({
		kind: "warning",
		message: cutsInTwo(owner, inventory.securityGroup ?? "")
	});
	return inventory;
}
function cutsInTwo({ address, how }, group) {
	return `${address} takes every rule of ${group} for its own: ${how === "inline" ? "it has inbound rules of its own (inline ingress)" : "it owns them exclusively"}. A terraform apply meanwhile would take the window away and cut this run in two. Give the window a group without rules, as examples/terraform does.`;
}
async function readOutputs(settings, world, cloud) {
	if (settings.terraform.kind === "none") return void 0;
	return await (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_6__.n)(world, "terraform", async () => {
		const found = await world.terraform.read(cloud, world.cancelled);
		if (found !== void 0) for (const secret of secretsOf(found.outputs)) world.mask(secret);
		return found;
	}, (found) => found === void 0 ? "no outputs" : (0,_words_mjs__WEBPACK_IMPORTED_MODULE_4__.t)(found.outputs.size, "output"));
}
function once(make) {
	let made;
	return () => {
		made ??= make();
		return made;
	};
}
// src/window/cut-short.ts
function cutShort({ firewall, guard }, { clock, cancelled }) {
	const tooLate = () => {
		throw cancelled.reason;
	};
	const until = (grace, call) => (0,_clock_mjs__WEBPACK_IMPORTED_MODULE_3__.n)({
		clock,
		signal: cancelled,
		grace,
		tooLate
	}, call());
	const unlessCancelled = (call) => {
		cancelled.throwIfAborted();
		return until(0, call);
	};
	const whileNobodyCancels = {
		authorizeRule: async (request) => await until(lastMoment, () => firewall.authorizeRule(request)),
		describeRules: async (group) => await unlessCancelled(() => firewall.describeRules(group)),
		writeTags: async (rule, tags) => await unlessCancelled(() => firewall.writeTags(rule, tags)),
		dropTags: async (rule, tags) => await unlessCancelled(() => firewall.dropTags(rule, tags)),
		revokeRule: async (group, id, signal) => await until(lastMoment, () => firewall.revokeRule(group, id, signal))
	};
	if (guard === void 0) return { firewall: whileNobodyCancels };
	return {
		firewall: whileNobodyCancels,
		guard: {
			due: async (rule) => await unlessCancelled(() => guard.due(rule)),
			set: async (rule, at) => await unlessCancelled(() => guard.set(rule, at)),
			drop: async (rule) => await unlessCancelled(() => guard.drop(rule))
		}
	};
}
const lastMoment = 1e3;
// src/window/join.ts
async function join(parts, intent, signal) {
	let rule = await findEqual(parts, intent, signal);
	if (rule !== void 0 && !(0,_sweep_group_mjs__WEBPACK_IMPORTED_MODULE_5__.s)(rule.tags)) {
		await parts.clock.sleep(1e3, signal);
		rule = await findEqual(parts, intent, signal);
	}
	if (rule === void 0) return "gone";
	return (0,_sweep_group_mjs__WEBPACK_IMPORTED_MODULE_5__.s)(rule.tags) ? await share(parts, intent, rule, signal) : foreign(parts, intent, rule);
}
function foreign(parts, intent, rule) {
	parts.emit({
		kind: "warning",
		message: `TCP ${intent.port} from ${intent.cidr} is already open in ${intent.group} by ${rule.id}, which Sallyport did not make: already open, not mine. It is used as it is and will not be removed.`
	});
	return {
		kind: "foreign",
		intent,
		rule
	};
}
async function share(parts, intent, rule, signal) {
	const known = {
		...intent,
		rule: rule.id,
		opened: parts.clock.now()
	};
	parts.save(known);
	const kind = rule.tags["sallyport:nonce"] === intent.nonce ? "own" : "joined";
	if (kind === "own" && (0,_sweep_group_mjs__WEBPACK_IMPORTED_MODULE_5__.y)(rule, intent.nonce)?.kind === "held") return {
		kind,
		intent: known,
		rule
	};
	const shown = await takeLease(parts, known, rule, signal);
	return shown === "gone" ? "gone" : {
		kind,
		intent: known,
		rule: shown
	};
}
async function takeLease({ firewall, clock, guard }, intent, rule, signal) {
	const lease = (0,_sweep_group_mjs__WEBPACK_IMPORTED_MODULE_5__._)(intent.nonce, intent.expires, guard !== void 0);
	if (await writeLease({
		firewall,
		clock
	}, rule, lease) === "not-found") return "gone";
	const marksSince = /* @__PURE__ */ new Map();
	const started = clock.now();
	for (let turn = 0;; turn += 1) {
		const shown = (await firewall.describeRules(intent.group)).find(({ id }) => id === rule.id);
		if (shown === void 0) return "gone";
		const marks = (0,_sweep_group_mjs__WEBPACK_IMPORTED_MODULE_5__.S)(shown, ({ kind, nonce }) => kind === "leaving" && nonce !== intent.nonce);
		if ((0,_sweep_group_mjs__WEBPACK_IMPORTED_MODULE_5__.y)(shown, intent.nonce)?.kind === "held") {
			if (Object.entries(marks).filter(([nonce, mark]) => stillCounts(marksSince, `${nonce} ${mark}`, clock)).length === 0) {
				if (Object.keys(marks).length > 0) await firewall.dropTags(shown, marks);
				return shown;
			}
		} else if (turn > 0 && turn % 8 === 0 && await writeLease({
			firewall,
			clock
		}, rule, lease) === "not-found") return "gone";
		if (clock.now() - started >= patience$2) throw neverShown(rule);
		await clock.sleep(1e3, signal);
	}
}
const patience$2 = 6e4;
function neverShown({ id, group }) {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("AWS_CALL_FAILED", {
		message: `Rule ${id} of ${group} did not show this run’s lease within ${patience$2 / 1e3} s.`,
		hint: "Somebody may be taking tags off the rules of this group. Run again in a minute."
	});
}
function stillCounts(since, mark, clock) {
	const first = since.get(mark) ?? clock.now();
	since.set(mark, first);
	return clock.now() - first < _sweep_group_mjs__WEBPACK_IMPORTED_MODULE_5__.x;
}
async function writeLease({ firewall, clock }, rule, lease) {
	const answer = await firewall.writeTags(rule, lease);
	if (answer !== "full") return answer;
	const dead = (0,_sweep_group_mjs__WEBPACK_IMPORTED_MODULE_5__.S)(rule, (one) => (0,_sweep_group_mjs__WEBPACK_IMPORTED_MODULE_5__.v)(one, clock.now()));
	if (Object.keys(dead).length > 0) {
		await firewall.dropTags(rule, dead);
		const again = await firewall.writeTags(rule, lease);
		if (again !== "full") return again;
	}
	throw new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("WINDOW_LEASE_LIMIT", {
		message: `Rule ${rule.id} in ${rule.group} has 50 tags, which is all that AWS allows: this run can’t put its lease on it.`,
		hint: "More than forty runs share one address. Let fewer deploy at once (concurrency), or give them different addresses."
	});
}
async function findEqual(parts, intent, signal) {
	for (const wait of [
		500,
		1e3,
		2e3,
		4e3,
		8e3,
		0
	]) {
		const rule = (await parts.firewall.describeRules(intent.group)).find((found) => (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_6__.m)(found, intent));
		if (rule !== void 0) return rule;
		await parts.clock.sleep(wait, signal);
	}
}
// src/window/open.ts
async function openWindow(parts, request, signal) {
	const asked = parts.clock.now();
	const { group, port, nonce } = request;
	const expires = asked + request.ttl;
	const intent = {
		group,
		cidr: (0,_exact_cidr_mjs__WEBPACK_IMPORTED_MODULE_8__.n)(request.address),
		port: onePort(port),
		nonce,
		asked,
		expires
	};
	signal.throwIfAborted();
	const window = await obtain(parts, request, intent, signal);
	await guardWindow(parts, window);
	parts.emit({
		kind: "window-opened",
		window: {
			...(0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_6__._)(window.intent),
			rule: window.rule.id
		}
	});
	await (0,_sweep_group_mjs__WEBPACK_IMPORTED_MODULE_5__.n)(parts, intent);
	return window;
}
async function guardWindow(parts, { kind, rule }) {
	if (kind !== "foreign") await (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_6__.b)(parts, rule, kind === "own");
}
async function obtain(parts, { owner }, wanted, signal) {
	const { clock, firewall, save } = parts;
	const started = clock.now();
	let swept = false;
	for (let round = 0;; round += 1) {
		signal.throwIfAborted();
		const { rule, closed: _, ...rest } = wanted;
		const intent = {
			...rest,
			asked: clock.now()
		};
		save(intent);
		const answer = await firewall.authorizeRule(requestFor(intent, owner, parts.guard !== void 0));
		if (answer.kind === "made") return opened(parts, intent, await onlyTheRuleAskedFor(parts, intent, answer.rules));
		if (answer.kind === "refused") {
			if (answer.error.code !== "WINDOW_RULE_LIMIT" || swept || await (0,_sweep_group_mjs__WEBPACK_IMPORTED_MODULE_5__.n)(parts, intent) === 0) {
				if (rule === void 0 && (round === 0 || swept)) save({
					...intent,
					closed: true
				});
				throw answer.error;
			}
			swept = true;
			continue;
		}
		const joined = await join(parts, intent, signal);
		if (joined !== "gone") return joined;
		if (clock.now() - started >= patience$1) throw neverStays(intent);
	}
}
const patience$1 = 9e4;
function requestFor(intent, owner, guarded) {
	const { group, cidr, port, nonce, expires } = intent;
	return {
		group,
		cidr,
		port,
		description: (0,_sweep_group_mjs__WEBPACK_IMPORTED_MODULE_5__.o)(owner),
		tags: (0,_sweep_group_mjs__WEBPACK_IMPORTED_MODULE_5__.u)(owner, nonce, expires, guarded)
	};
}
function opened(parts, intent, rule) {
	const known = {
		...intent,
		rule: rule.id,
		opened: parts.clock.now()
	};
	parts.save(known);
	return {
		kind: "own",
		intent: known,
		rule
	};
}
async function onlyTheRuleAskedFor(parts, intent, rules) {
	const [rule] = rules;
	const wrong = rule === void 0 ? ["no rule came back"] : [...(0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_6__.h)(rule, intent)];
	if (rule !== void 0 && !(0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_6__.g)(rule, intent.nonce)) wrong.push("it does not carry the tag of this run");
	if (rules.length > 1) wrong.push(`${rules.length} rules came back`);
	if (rule !== void 0 && wrong.length === 0) return rule;
	const left = (await Promise.allSettled(rules.map(({ id }) => parts.firewall.revokeRule(intent.group, id)))).flatMap(({ status }, index) => status === "rejected" ? rules[index]?.id ?? [] : []);
	if (left[0] !== void 0) parts.save({
		...intent,
		rule: left[0]
	});
	throw new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("WINDOW_RULE_MISMATCH", {
		message: `The firewall did not make the rule that was asked for (TCP ${intent.port} from ${intent.cidr} in ${intent.group}): ${wrong.join("; ")}. ` + (left.length === 0 ? "What it made was removed at once." : `Could not be removed: ${left.join(", ")}.`),
		hint: "Something between this job and AWS changes requests. Look at the group, and at the endpoint in use, before you try again."
	});
}
function neverStays({ group, port, cidr }) {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("AWS_CALL_FAILED", {
		message: `AWS says that ${group} already has a rule for TCP ${port} from ${cidr}, but shows none that stays.`,
		hint: "Run again in a minute. If it stays so, look at the inbound rules of the group by hand."
	});
}
function onePort(port) {
	if (Number.isInteger(port) && port >= 1 && port <= 65535) return port;
	throw new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("WINDOW_RULE_REFUSED", {
		message: `${port} is not one TCP port.`,
		hint: "Give the port that sshd listens on, 22 unless it was changed."
	});
}
// src/window/reach.ts
async function proveReach({ ports, clock, emit }, { hosts, port, from, spare = 0 }, signal) {
	const started = clock.now();
	const missed = (await Promise.all(hosts.map(async (host) => {
		for (let turn = 0;; turn += 1) {
			const answer = await ports.answers(host.address, port, signal);
			if (answer.kind === "open") return [];
			const waited = clock.now() - started;
			if (waited >= patience[answer.kind]) return [{
				host,
				answer
			}];
			if (turn > 0) emit({
				kind: "waiting",
				host,
				what: `port ${port} (${words(answer)})`,
				milliseconds: waited
			});
			await clock.sleep(Math.min(250 * 2 ** turn, 3e3), signal);
		}
	}))).flat();
	const isTooMany = missed.length > spare || missed.length === hosts.length;
	if (missed.length > 0 && isTooMany) throw unreachable(missed, {
		of: hosts.length,
		port,
		from
	});
	return hosts.length - missed.length;
}
const patience = {
	silent: 45e3,
	refused: 1e4,
	failed: 1e4
};
function unreachable(missed, { of, port, from }) {
	const list = [...Map.groupBy(missed, ({ answer }) => words(answer))].map(([why, of]) => `${of.map(({ host }) => host.name).join(", ")} (${why})`).join("; ");
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("HOST_UNREACHABLE", {
		message: `The window is open to ${from.join(" and ")}, but ${missed.length} of ${of} hosts can’t be reached on port ${port}: ${list}.`,
		hint: causes(missed, port, from)
	});
}
function words(answer) {
	switch (answer.kind) {
		case "silent": return "no answer";
		case "refused": return "refused: nothing listens on the port";
		case "failed": return answer.reason;
	}
}
function causes(missed, port, from) {
	const likely = [];
	if (missed.some(({ answer }) => answer.kind === "silent")) likely.push("the group is not attached to the host", `connections leave this network from another address than ${from.join(" and ")} (several NAT addresses, a proxy): set source-address`, "a network ACL or a firewall on the host drops the packet", "the host is down or has no public address", "AWS has not put the rule in force yet");
	const families = new Set(from.map(familyOf));
	if (missed.some(({ host }) => !families.has(familyOf(host.address)))) likely.push("the rule and the host are of different families (IPv4, IPv6)");
	if (missed.some(({ answer }) => answer.kind === "refused")) likely.push(`nothing listens on port ${port} there; for SSH: sshd is not running, or listens on another port (ssh-port)`);
	if (missed.some(({ answer }) => answer.kind === "failed")) likely.push("the host’s name or address is wrong, or this runner has no route to it");
	return `Likely causes: ${likely.join("; ")}.`;
}
// src/window/watch-failures.ts
const suspects = "Who may have: a terraform apply on a group with inline rules or aws_vpc_security_group_rules_exclusive; a guardrail that shuts the port (AWS Config, a security Lambda); a person. CloudTrail knows (RevokeSecurityGroupIngress).";
function vanished(message, cause) {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("WINDOW_VANISHED", {
		message,
		hint: `${suspects} Give the window a security group of its own, and let guardrails spare rules with the tag sallyport:nonce.`,
		cause
	});
}
function openTooLong({ intent }, max) {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("WINDOW_TOO_LONG", {
		message: `The window in ${intent.group} has been open for ${Math.round(max / 6e4)} min, the longest that window-max allows. It is not kept open any longer: what is connected goes on, no further host is started.`,
		hint: "See which hosts took so long. If all are only slow, make window-max longer, or the batches larger."
	});
}
// src/window/watch.ts
function watchWindow(parts, request, first, cancelled) {
	const { clock } = parts;
	const ended = new AbortController();
	const signal = AbortSignal.any([cancelled, ended.signal]);
	const state = {
		window: first,
		ends: first.intent.asked + request.max,
		reopened: 0
	};
	let looking = Promise.resolve();
	const look = () => {
		const next = looking.then(() => lookOnce(parts, request, state, signal));
		looking = next.catch(() => void 0);
		return next;
	};
	const everyNow = async () => {
		for (;;) {
			await clock.sleep(Math.min(6e4, request.ttl / 4, Math.max(0, state.ends - clock.now())), signal);
			await look();
		}
	};
	everyNow().catch((error) => {
		const { code, message } = (0,_errors_mjs__WEBPACK_IMPORTED_MODULE_1__.r)(error);
		if (!signal.aborted && code !== "WINDOW_TOO_LONG") parts.emit({
			kind: "warning",
			message
		});
	});
	return {
		look,
		end: async () => {
			ended.abort(/* @__PURE__ */ new Error("the window is being closed"));
			await looking;
		}
	};
}
async function lookOnce(parts, request, state, signal) {
	signal.throwIfAborted();
	if (state.failure !== void 0) throw state.failure;
	if (parts.clock.now() >= state.ends) {
		state.failure = openTooLong(state.window, request.max);
		parts.emit({
			kind: "warning",
			message: state.failure.message
		});
		await parts.shut().catch(() => void 0);
		throw state.failure;
	}
	try {
		const rule = await shown(parts, state.window, signal);
		if (rule === void 0 || await keepLease(parts, request, state, rule, signal) === "gone") await openAgain(parts, request, state, signal);
	} catch (error) {
		signal.throwIfAborted();
		if (state.failure !== void 0) throw state.failure;
		parts.emit({
			kind: "warning",
			message: `The window could not be looked at: ${(0,_errors_mjs__WEBPACK_IMPORTED_MODULE_1__.r)(error).message}`
		});
	}
}
async function shown({ firewall, clock }, { rule }, signal) {
	const look = async () => (await firewall.describeRules(rule.group)).find(({ id }) => id === rule.id);
	const found = await look();
	if (found !== void 0) return found;
	await clock.sleep(1e3, signal);
	return await look();
}
async function keepLease(parts, { ttl }, state, rule, signal) {
	const { intent, kind } = state.window;
	if (kind === "foreign") return "kept";
	const now = parts.clock.now();
	const lease = (0,_sweep_group_mjs__WEBPACK_IMPORTED_MODULE_5__.y)(rule, intent.nonce);
	const expires = Math.min(now + ttl, state.ends);
	const held = lease?.kind === "held";
	const stays = held && (lease.until - now > ttl / 2 || lease.until >= expires);
	const renewed = stays ? intent : {
		...intent,
		expires
	};
	const tags = (0,_sweep_group_mjs__WEBPACK_IMPORTED_MODULE_5__._)(intent.nonce, renewed.expires, parts.guard !== void 0);
	await (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_6__.x)(parts, {
		...rule,
		tags: {
			...rule.tags,
			...tags
		}
	}, signal);
	if (stays) return "kept";
	if (held) {
		if (await parts.firewall.writeTags(rule, tags) === "not-found") return "gone";
	} else {
		parts.emit({
			kind: "warning",
			message: `Somebody took this run’s lease off ${rule.id}; it is written again.`
		});
		if (await takeLease(parts, renewed, rule, signal) === "gone") return "gone";
	}
	parts.save(renewed);
	state.window = {
		...state.window,
		intent: renewed
	};
	return "kept";
}
async function openAgain(parts, request, state, signal) {
	const { intent, rule } = state.window;
	const what = `Rule ${rule.id} (TCP ${intent.port} from ${intent.cidr}) is gone from ${intent.group}, and this run did not remove it.`;
	if (state.reopened === mostReopenings) {
		state.failure = vanished(`${what} It was opened again ${mostReopenings} times already.`);
		throw state.failure;
	}
	state.reopened += 1;
	parts.emit({
		kind: "warning",
		message: `${what} ${suspects} The window is opened again (${state.reopened} of ${mostReopenings}).`
	});
	try {
		const expires = Math.min(parts.clock.now() + request.ttl, state.ends);
		state.window = await obtain(parts, request, {
			...intent,
			expires
		}, signal);
		await guardWindow(parts, state.window);
		if (state.window.rule.id !== rule.id) await (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_6__.y)(parts, rule, void 0);
	} catch (error) {
		signal.throwIfAborted();
		state.failure = vanished(`${what} It could not be opened again: ${(0,_errors_mjs__WEBPACK_IMPORTED_MODULE_1__.r)(error).message}`, error);
		throw state.failure;
	}
	parts.emit({
		kind: "window-opened",
		window: {
			...(0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_6__._)(state.window.intent),
			rule: state.window.rule.id
		}
	});
}
const mostReopenings = 3;
// src/run/shut-window.ts
async function shutWindow({ world, facts, recorder, closeParts }, saved) {
	const { clock, cancelled } = world;
	const intent = (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_6__.v)(saved);
	const tooLate = () => {
		if (!(0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_6__.c)(recorder.current()).some(({ nonce }) => nonce === intent.nonce)) return { kind: "closed" };
		throw (0,_sweep_group_mjs__WEBPACK_IMPORTED_MODULE_5__.m)(intent, closeParts.region, cutOff());
	};
	const end = cancelled.aborted ? await (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_6__.p)(closeParts, intent, inACancel) : await (0,_clock_mjs__WEBPACK_IMPORTED_MODULE_3__.n)({
		clock,
		signal: cancelled,
		grace: inACancel,
		tooLate
	}, (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_6__.p)(closeParts, intent));
	const closed = clock.now();
	facts.windows = facts.windows.map((life) => life.facts.cidr === intent.cidr ? {
		...ended(life, end),
		closed
	} : life);
	return end;
}
function ended({ stays: wasForeign, ...life }, { kind }) {
	const stays = kind === "left" ? "shared" : kind === "nothing" ? wasForeign : void 0;
	return {
		...life,
		...stays === void 0 ? {} : { stays }
	};
}
const inACancel = 5e3;
function cutOff() {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("CANCELLED", {
		message: `A cancel left the close ${inACancel / 1e3} s.`,
		hint: "On GitHub the post step goes on with it."
	});
}
// src/run/window-life.ts
async function withWindow(parts, work) {
	const { settings, world, access, inventory, facts, note, spare = 0 } = parts;
	const group = inventory.securityGroup;
	if (settings.window.kind === "none" || access === void 0 || group === void 0) {
		await work({
			recorder: (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_6__.r)(world.save, (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_6__.s)({ region: "" })),
			watch: watchAll([])
		});
		return;
	}
	const door = doorOf(settings, inventory);
	const recorder = (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_6__.r)(world.save, (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_6__.s)(access.cloud.record));
	const closeParts = {
		firewall: access.cloud.firewall,
		...access.cloud.guard === void 0 ? {} : { guard: access.cloud.guard },
		clock: world.clock,
		emit: world.emit,
		region: access.cloud.record.region,
		save: recorder.saveWindow
	};
	const openParts = {
		...closeParts,
		...cutShort(closeParts, world)
	};
	const { ttl, max } = settings.window;
	const shut = async (which) => {
		const windows = (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_6__.c)(recorder.current()).filter(({ cidr }) => which === void 0 || cidr === which);
		if (windows.length === 0) return;
		const shutting = () => (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_6__.t)(windows.map((window) => shutWindow({
			world,
			facts,
			recorder,
			closeParts
		}, window)));
		await (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_6__.n)(world, "close", shutting, (ends) => ends.map(({ kind }) => kind).join(", "));
	};
	const watches = [];
	const openOne = async (request) => {
		const window = await openWindow(openParts, request, world.cancelled);
		const { cidr } = window.intent;
		watches.push(watchWindow({
			...openParts,
			shut: () => shut(cidr)
		}, request, window, world.cancelled));
		const life = {
			facts: {
				...(0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_6__._)(window.intent),
				rule: window.rule.id
			},
			opened: window.intent.opened ?? world.clock.now(),
			...window.kind === "foreign" ? { stays: "foreign" } : {}
		};
		facts.windows = [...facts.windows, life].toSorted(ipv4First);
		return window;
	};
	let end = "shut";
	try {
		const wasOpen = access.knock.heard();
		const requests = access.addresses.map((address) => {
			return {
				group,
				address,
				port: door.port,
				ttl,
				max,
				nonce: (0,_nonce_mjs__WEBPACK_IMPORTED_MODULE_10__.t)(),
				owner: world.run
			};
		});
		const windows = await (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_6__.n)(world, "window", () => (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_6__.t)(requests.map(openOne)), (found) => found.map((window) => whose(window, openParts.guard !== void 0)).join("; "));
		const own = windows.every(({ kind }) => kind === "own");
		if (wasOpen && own) world.emit({
			kind: "warning",
			message: noWindowNeeded(door)
		});
		if (door.hosts.length > 0) {
			const from = windows.map(({ intent }) => intent.cidr);
			await (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_6__.n)(world, "reach", () => proveReach({ ...world }, {
				...door,
				from,
				spare
			}, world.cancelled), (answering) => whoAnswers(inventory, answering));
		}
		end = await work({
			recorder,
			watch: watchAll(watches)
		});
	} catch (error) {
		note(error);
	} finally {
		await watchAll(watches).end();
		if (end === "shut") await shut(void 0).catch(note);
	}
}
function ipv4First({ facts: one }, { facts: other }) {
	return Number(one.cidr.includes(":")) - Number(other.cidr.includes(":"));
}
function watchAll(watches) {
	return {
		look: async () => {
			for (const watch of watches) await watch.look();
		},
		end: async () => void await Promise.all(watches.map((watch) => watch.end()))
	};
}
function whose({ kind, rule, intent }, guarded) {
	const shared = kind === "joined" ? ", shared with another run" : "";
	const watched = guarded && kind !== "foreign" ? ", with a guard" : "";
	return `${rule.id}: TCP ${intent.port} from ${intent.cidr}${shared}${watched}`;
}
function whoAnswers({ hosts, bastion }, answering) {
	if (bastion !== void 0) return `${bastion.name} answers`;
	if (answering < hosts.length) return `${answering} of ${hosts.length} hosts answer`;
	return hosts.length === 1 ? "1 host answers" : `all ${hosts.length} hosts answer`;
}
// src/entry/compose-window.ts
function composeWindowWorld({ settings, ci, redactor, emit, cancelled, env }) {
	const clock = _words_mjs__WEBPACK_IMPORTED_MODULE_4__.u;
	const { mask } = ci.log;
	return {
		clock,
		emit,
		cancelled,
		mask,
		redact: redactor.redact,
		save: ci.state.save,
		run: ci.run,
		cloud: { enter: async (signal) => {
			const { enterCloud } = await __webpack_require__.e(/* import() */ 3241).then(__webpack_require__.bind(__webpack_require__, 3241)).then((n) => n.n);
			return await enterCloud({
				...ci,
				clock,
				mask
			}, cloudRequest(settings, env), signal);
		} },
		terraform: { read: async (cloud, signal) => {
			const { readTerraform } = await __webpack_require__.e(/* import() */ 6246).then(__webpack_require__.bind(__webpack_require__, 6246));
			const bucket = { read: async (name, key, within) => (await cloud()).readState(name, key, within) };
			const process = async (request, within) => {
				const { runProcess } = await __webpack_require__.e(/* import() */ 5776).then(__webpack_require__.bind(__webpack_require__, 5776));
				return await runProcess(request, within);
			};
			const command = {
				clock,
				environment: childEnvironment(env),
				redact: redactor.redact,
				process
			};
			return await readTerraform(settings.terraform, {
				...command,
				bucket
			}, signal);
		} },
		address: { address: async (family, signal) => {
			const { createAddressSource } = await __webpack_require__.e(/* import() */ 6852).then(__webpack_require__.bind(__webpack_require__, 6852));
			const { proxyNotice } = await __webpack_require__.e(/* import() */ 2104).then(__webpack_require__.bind(__webpack_require__, 2104));
			const notice = proxyNotice(env);
			if (notice !== void 0 && family === "IPv4") emit({
				kind: "warning",
				message: notice
			});
			return await createAddressSource(settings.window.kind === "none" ? [] : settings.window.addressServices, clock).address(family, signal);
		} },
		ports: { answers: async (address, port, signal) => {
			const { createPortProbe } = await __webpack_require__.e(/* import() */ 6249).then(__webpack_require__.bind(__webpack_require__, 6249));
			return await createPortProbe(clock).answers(address, port, signal);
		} },
		greeter: { greets: async (address, port, signal) => {
			const { isGreeted } = await __webpack_require__.e(/* import() */ 2385).then(__webpack_require__.bind(__webpack_require__, 2385));
			return await isGreeted(address, port, signal);
		} },
		pins: { missing: async (inventory) => {
			const { unpinned } = await __webpack_require__.e(/* import() */ 5611).then(__webpack_require__.bind(__webpack_require__, 5611));
			return unpinned(inventory, settings.ssh);
		} }
	};
}
function cloudRequest({ credentials, inventory, terraform, ssh, window }, env) {
	const group = inventory.securityGroup;
	return {
		credentials,
		endpoint: env["AWS_ENDPOINT_URL"] || void 0,
		group: group.kind === "literal" ? group.value : void 0,
		machines: machineScope(ssh),
		guardRole: window.kind === "open" ? window.guardRole : void 0,
		targetGroups: targetGroupScope({
			inventory,
			terraform
		}),
		canary: inventory.canaryGroup.kind !== "none",
		state: terraform.kind === "state-s3" ? {
			bucket: terraform.bucket,
			key: terraform.key
		} : void 0
	};
}
function targetGroupScope({ inventory: { targetGroups, canaryGroup }, terraform }) {
	if (canaryGroup.kind === "output") return "any";
	const trial = canaryGroup.kind === "literal" ? [canaryGroup.value] : [];
	if (targetGroups.kind === "literal") return [...targetGroups.value.match(/arn:[^\s,"'\]]+/g) ?? [], ...trial];
	return targetGroups.kind === "output" && terraform.kind !== "none" ? "any" : void 0;
}
function machineScope({ user = "", jump, key, hostKeySource }) {
	const admits = key.kind === "instance-connect";
	if (!admits && hostKeySource !== "console") return void 0;
	return {
		admitted: admits ? [.../* @__PURE__ */ new Set([user, jump?.user ?? user])] : [],
		console: hostKeySource === "console"
	};
}
function childEnvironment(env) {
	return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(INPUT_|SALLYPORT_SSH_)/.test(name)));
}
// src/entry/mask-key.ts
function maskKey({ key }, { log }) {
	if (key.kind !== "private-key") return;
	log.mask(key.key);
	if (key.passphrase !== void 0) log.mask(key.passphrase);
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



/***/ })

};
;