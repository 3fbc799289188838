"use strict";
exports.id = 5611;
exports.ids = [5611];
exports.modules = {

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

/***/ 5611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
c6: () => (pinsOfHost),
ci: () => (addressOf),
unpinned: () => (unpinned),
wz: () => (pinsOfBastion)
});
var _known_hosts_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9008);

// src/clients/ssh/pins-of-hosts.ts
function addressOf({ address, privateAddress = address }, { jump }) {
	return jump === void 0 ? address : privateAddress;
}
function pinsOfHost(known, host, ssh) {
	const addresses = [.../* @__PURE__ */ new Set([host.address, addressOf(host, ssh)])];
	return (0,_known_hosts_mjs__WEBPACK_IMPORTED_MODULE_0__.n)(known, {
		addresses,
		port: ssh.port,
		keys: host.hostKeys
	});
}
function pinsOfBastion(known, { address, hostKeys }, { port }) {
	return (0,_known_hosts_mjs__WEBPACK_IMPORTED_MODULE_0__.n)(known, {
		addresses: [address],
		port,
		keys: hostKeys
	});
}
function unpinned({ hosts, bastion, knownHosts }, ssh) {
	const known = (0,_known_hosts_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(knownHosts);
	const without = hosts.filter((host) => pinsOfHost(known, host, ssh).keys.length === 0);
	if (bastion !== void 0 && ssh.jump !== void 0 && pinsOfBastion(known, bastion, ssh.jump).keys.length === 0) without.push(bastion);
	return new Set(without.map(({ name }) => name));
}



/***/ })

};
;