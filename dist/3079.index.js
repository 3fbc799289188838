"use strict";
exports.id = 3079;
exports.ids = [3079];
exports.modules = {

/***/ 3079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
checkLogin: () => (checkLogin)
});
var _mended_key_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8056);
var _known_hosts_mjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9008);
var _no_agent_mjs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7780);
var node_crypto__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7598);




// src/clients/ssh/unlocked-key.ts
function isWhole(text) {
	const body = /-----BEGIN OPENSSH PRIVATE KEY-----([\s\S]*?)-----END/.exec(text)?.[1];
	try {
		return body === void 0 ? isKnownToNode(text) : isOpenSsh(Buffer.from(body, "base64"));
	} catch {
		return false;
	}
}
const kinds = /* @__PURE__ */ new Set([
	"rsa",
	"dsa",
	"ec",
	"ed25519"
]);
function isKnownToNode(text) {
	return kinds.has((0,node_crypto__WEBPACK_IMPORTED_MODULE_3__.createPrivateKey)(text).asymmetricKeyType);
}
function isOpenSsh(bytes) {
	if (bytes.subarray(0, 15).toString("latin1") !== "openssh-key-v1\0") return false;
	let at = 15;
	const number = () => {
		at += 4;
		return bytes.readUInt32BE(at - 4);
	};
	const part = () => {
		const length = number();
		at += length;
		if (at > bytes.length) throw new RangeError("cut off");
		return bytes.subarray(at - length, at);
	};
	for (const _ of [
		"cipher",
		"kdf",
		"kdf options"
	]) part();
	if (number() !== 1) return false;
	part();
	const secret = part();
	return secret.length > 8 && secret.readUInt32BE(0) === secret.readUInt32BE(4);
}
// src/clients/ssh/check-login.ts
async function checkLogin({ key }, { knownHosts }, agentSocket) {
	(0,_known_hosts_mjs__WEBPACK_IMPORTED_MODULE_1__.t)(knownHosts);
	if (key.kind === "agent" && !agentSocket) throw (0,_no_agent_mjs__WEBPACK_IMPORTED_MODULE_2__.t)("there is no agent: SSH_AUTH_SOCK is not set");
	if (key.kind !== "private-key") return;
	const text = (0,_mended_key_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(key.key);
	const mistake = (0,_mended_key_mjs__WEBPACK_IMPORTED_MODULE_0__.i)(text, key.passphrase !== void 0);
	if (mistake !== void 0) throw (0,_mended_key_mjs__WEBPACK_IMPORTED_MODULE_0__.a)(mistake);
	if (!(0,_mended_key_mjs__WEBPACK_IMPORTED_MODULE_0__.n)(text)) {
		if (!isWhole(text)) throw (0,_mended_key_mjs__WEBPACK_IMPORTED_MODULE_0__.a)((0,_mended_key_mjs__WEBPACK_IMPORTED_MODULE_0__.r)(text, key.passphrase !== void 0));
		return;
	}
	const { readPrivateKey } = await __webpack_require__.e(/* import() */ 3488).then(__webpack_require__.bind(__webpack_require__, 3488)).then((n) => n.t);
	await readPrivateKey(key.key, key.passphrase);
}



/***/ }),

/***/ 9008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
n: () => (pinsFor),
r: () => (typeOfKey),
t: () => (parseKnownHosts)
});
var _rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3931);
var _errors_mjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8484);
var _ipaddr_mjs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5635);
var node_crypto__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7598);




// src/clients/ssh/host-pattern.ts
var import_ipaddr = /* @__PURE__ */ (0,_rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__.i)((0,_ipaddr_mjs__WEBPACK_IMPORTED_MODULE_2__.t)(), 1);
function matchesHost(field, { address, port }) {
	const names = namesOf(address).map((name) => port === 22 ? name : `[${name}]:${port}`);
	if (field.startsWith("|1|")) return names.some((name) => matchesHash(field, name));
	const entries = field.toLowerCase().split(",");
	const hit = (pattern) => names.some((name) => matchesPattern(pattern, name));
	if (entries.some((entry) => entry.startsWith("!") && hit(entry.slice(1)))) return false;
	return entries.some((entry) => !entry.startsWith("!") && hit(canonical(entry)));
}
function namesOf(address) {
	const name = address.toLowerCase();
	return [.../* @__PURE__ */ new Set([canonical(name), name])];
}
function canonical(name) {
	const [, bracketed, port] = /^\[(.+)\]:(\d+)$/.exec(name) ?? [];
	if (bracketed !== void 0) return `[${canonical(bracketed)}]:${port}`;
	return name.includes(":") && import_ipaddr.default.IPv6.isValid(name) ? import_ipaddr.default.IPv6.parse(name).toString() : name;
}
function matchesHash(field, name) {
	const [, , salt = "", hash = ""] = field.split("|");
	const wanted = Buffer.from(hash, "base64");
	const found = (0,node_crypto__WEBPACK_IMPORTED_MODULE_3__.createHmac)("sha1", Buffer.from(salt, "base64")).update(name).digest();
	return wanted.length === found.length && (0,node_crypto__WEBPACK_IMPORTED_MODULE_3__.timingSafeEqual)(wanted, found);
}
function matchesPattern(pattern, name) {
	if (!/[*?]/.test(pattern)) return pattern === name;
	const source = pattern.replace(/[.+^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*").replaceAll("?", ".");
	return new RegExp(`^${source}$`).test(name);
}
// src/clients/ssh/known-hosts.ts
function parseKnownHosts(text) {
	const known = [];
	const problems = [];
	for (const [index, raw] of text.split("\n").entries()) {
		const line = raw.trim();
		if (line === "" || line.startsWith("#")) continue;
		const parsed = parseLine(line);
		if (typeof parsed === "string") problems.push(`line ${index + 1}: ${parsed}`);
		else known.push(parsed);
	}
	if (problems.length === 0) return known;
	throw new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("KNOWN_HOSTS_INVALID", {
		message: `known_hosts can’t be read: ${problems.join("; ")}.`,
		hint: "Each line has a host, a key type and a key: web-1.example.com ssh-ed25519 AAAA…."
	});
}
function pinsFor(known, { addresses, port, keys }) {
	const named = (mark, at) => known.filter((line) => line.mark === mark && addresses.some((address) => matchesHost(line.hosts, {
		address,
		port: at
	}))).map(({ key }) => key);
	const pinned = named("plain", port);
	const either = (mark) => [...named(mark, port), ...port === 22 ? [] : named(mark, 22)];
	return {
		keys: [...keys.map(parseKey).filter((key) => typeof key !== "string"), ...pinned.length > 0 ? pinned : named("plain", 22)],
		revoked: either("revoked"),
		hasAuthority: either("cert-authority").length > 0
	};
}
const marks = {
	"@revoked": "revoked",
	"@cert-authority": "cert-authority"
};
function parseLine(line) {
	const [first = "", ...others] = line.split(/[ \t]+/);
	const mark = marks[first];
	if (first.startsWith("@") && mark === void 0) return `unknown mark ${first.slice(0, 30)}`;
	const [hosts = "", ...rest] = mark === void 0 ? [first, ...others] : others;
	if (hosts.startsWith("|") && !/^\|1\|[A-Za-z0-9+/]{27}=\|[A-Za-z0-9+/]{27}=$/.test(hosts)) return "a hashed name that is none";
	const key = parseKey(rest.join(" "));
	return typeof key === "string" ? key : {
		mark: mark ?? "plain",
		hosts,
		key
	};
}
function parseKey(text) {
	const [type = "", key = ""] = text.trim().split(/[ \t]+/);
	if (key === "") return "no key type and key behind the host";
	const blob = Buffer.from(key, "base64");
	if (typeOfKey(blob) !== type) return `the key is no ${type.slice(0, 40)} key`;
	if (!isWhole(blob)) return "the key is cut short, or something is joined to it";
	return {
		type,
		key: key.replace(/=+$/, "")
	};
}
function isWhole(blob) {
	let at = 0;
	while (at + 4 <= blob.length) at += 4 + blob.readUInt32BE(at);
	return at === blob.length;
}
function typeOfKey(blob) {
	if (blob.length < 4) return "";
	return blob.subarray(4, 4 + blob.readUInt32BE(0)).toString("latin1");
}



/***/ }),

/***/ 8056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
a: () => (invalidKey),
i: () => (noKey),
n: () => (isEncrypted),
r: () => (looksLike),
t: () => (mended)
});
var _errors_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8484);

// src/clients/ssh/invalid-key.ts
function invalidKey({ what, hint }, cause) {
	const because = cause === void 0 ? {} : { cause };
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_0__.t("SSH_KEY_INVALID", {
		message: `ssh-private-key can’t be used: ${what}.`,
		hint,
		...because
	});
}
// src/clients/ssh/key-looks-like.ts
function looksLike(text, hasPassphrase) {
	return noKey(text, hasPassphrase) ?? (isEncrypted(text) ? wrongPassphrase : unreadable);
}
function noKey(text, hasPassphrase) {
	const sign = signs.find(({ is }) => is(text, hasPassphrase));
	if (sign !== void 0 || header.test(text)) return sign;
	return {
		what: "it is no private key that this tool knows",
		hint: paste
	};
}
const wrongPassphrase = {
	what: "ssh-passphrase does not open it",
	hint: "Try it by hand: ssh-keygen -y -f key."
};
const unreadable = {
	what: "it begins like a private key, but what follows can’t be read",
	hint: "Something was changed or cut on the way into the secret. Try it by hand: ssh-keygen -y -f key."
};
const paste = "Paste the whole private key file into the secret, from -----BEGIN to -----END, as `cat ~/.ssh/deploy` prints it.";
const header = /-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----/;
const footer = /-----END [A-Z0-9 ]*PRIVATE KEY-----/;
const signs = [
	{
		is: (text) => text.trim() === "",
		what: "it is empty",
		hint: "A secret that does not exist, or that this event may not read, is empty text. See its name and the environment it belongs to."
	},
	{
		is: (text) => /^\*+$/.test(text.trim()),
		what: "it is only asterisks",
		hint: "The value was masked on its way: pass the secret itself, not another step’s output."
	},
	{
		is: (text) => /^PuTTY-User-Key-File-/.test(text),
		what: "it is a PuTTY key",
		hint: "Convert it: puttygen key.ppk -O private-openssh -o key."
	},
	{
		is: (text) => /^-----BEGIN (CERTIFICATE|PGP|CERTIFICATE REQUEST)/.test(text),
		what: "it is a certificate or a PGP block",
		hint: paste
	},
	{
		is: (text) => /^-----BEGIN [A-Z0-9 ]*PUBLIC KEY-----/.test(text) || /^---- BEGIN SSH2 PUBLIC KEY/.test(text) || /^(ssh-|ecdsa-|sk-)\S+ AAAA/.test(text),
		what: "it is the public half of a key",
		hint: "The private half is in the file without .pub."
	},
	{
		is: (text) => /^\S+ (ssh-|ecdsa-)\S+ AAAA/.test(text),
		what: "it is a line of known_hosts",
		hint: "That belongs in known-hosts."
	},
	{
		is: (text) => header.test(text) && text.includes("\\n") && text.trim().split("\n").length === 1,
		what: "its line ends are written as \\n",
		hint: "Store the key with real line ends."
	},
	{
		is: (text) => header.test(text) && text.trim().split("\n").length === 1,
		what: "all of it is on one line",
		hint: "Its line ends were lost on the way into the secret. Store the key with real line ends, in quotes where a shell passes it on."
	},
	{
		is: (text) => header.test(text) && !footer.test(text),
		what: "its last line (-----END …) is missing",
		hint: paste
	},
	{
		is: (text) => !header.test(text) && footer.test(text),
		what: "its first line (-----BEGIN …) is missing",
		hint: paste
	},
	{
		is: (text) => isBase64OfKey(text),
		what: "it is a private key in base64",
		hint: "Store the key itself, or decode it in a step before: base64 -d."
	},
	{
		is: (text) => /^[~./][\w./~-]*$/.test(text.trim()) || /^file:/.test(text),
		what: "it is the path of a file",
		hint: "Give what is in the file: the setting takes the key itself."
	},
	{
		is: (text, hasPassphrase) => isEncrypted(text) && !hasPassphrase,
		what: "it is encrypted, and ssh-passphrase is not set",
		hint: "Set ssh-passphrase, or use a key without one that is kept in a secret."
	}
];
function isBase64OfKey(text) {
	const joined = text.replaceAll(/\s/g, "");
	return /^[A-Za-z0-9+/]{40,}={0,2}$/.test(joined) && header.test(Buffer.from(joined, "base64").toString("latin1"));
}
function isEncrypted(text) {
	if (/BEGIN ENCRYPTED|Proc-Type: 4,ENCRYPTED/.test(text)) return true;
	const body = /BEGIN OPENSSH PRIVATE KEY-----([\s\S]*?)-----END/.exec(text)?.[1] ?? "";
	const bytes = Buffer.from(body, "base64");
	return bytes.subarray(0, 14).toString("latin1") === "openssh-key-v1" && bytes.subarray(19, 23).toString("latin1") !== "none";
}
// src/clients/ssh/mended-key.ts
function mended(key) {
	return `${key.reveal().replaceAll("\r\n", "\n").trim()}\n`;
}



/***/ }),

/***/ 7780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
t: () => (noAgent)
});
var _errors_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8484);

// src/clients/ssh/no-agent.ts
function noAgent(what, cause) {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_0__.t("SSH_KEY_MISSING", {
		message: `ssh-key-source is agent, but ${what}.`,
		hint: "Start one in a step before (ssh-agent, ssh-add), or give the key itself in ssh-private-key.",
		cause
	});
}



/***/ })

};
;