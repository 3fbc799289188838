"use strict";
exports.id = 2832;
exports.ids = [2832,5611];
exports.modules = {

/***/ 9145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
prepareAccessFiles: () => (prepareAccessFiles)
});
var _rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3931);
var _access_file_names_mjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2101);
var _one_time_key_mjs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5921);
var _private_key_mjs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3488);
var _known_hosts_mjs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9008);
var _pins_of_hosts_mjs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5611);
var node_fs__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3024);
var node_path__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6760);
var node_crypto__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7598);









// src/clients/ssh/identity-text.ts
async function identityText({ key }) {
	switch (key.kind) {
		case "none":
		case "agent": return;
		case "private-key": return { text: await asOpenSsh(await (0,_private_key_mjs__WEBPACK_IMPORTED_MODULE_3__.n)(key.key, key.passphrase)) };
		case "instance-connect": {
			const { publicKey, ...fresh } = await (0,_one_time_key_mjs__WEBPACK_IMPORTED_MODULE_2__.t)();
			return {
				text: await asOpenSsh(fresh),
				publicKey
			};
		}
	}
}
async function asOpenSsh({ key }) {
	const { default: sshpk } = await __webpack_require__.e(/* import() */ 9450).then(__webpack_require__.bind(__webpack_require__, 9450)).then((m) => /* @__PURE__ */ (0,_rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__.i)(m.default, 1));
	const pkcs8 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_8__.createPrivateKey)(key.getPrivatePEM()).export({
		type: "pkcs8",
		format: "pem"
	});
	return sshpk.parsePrivateKey(pkcs8.toString(), "pkcs8").toString("openssh");
}
// src/clients/ssh/known-hosts-text.ts
function knownHostsText({ hosts, bastion, knownHosts }, ssh) {
	const known = (0,_known_hosts_mjs__WEBPACK_IMPORTED_MODULE_4__.t)(knownHosts);
	const lines = hosts.flatMap((host) => linesOf(addresses(host, ssh), ssh.port, (0,_pins_of_hosts_mjs__WEBPACK_IMPORTED_MODULE_5__.c6)(known, host, ssh)));
	if (bastion !== void 0 && ssh.jump !== void 0) lines.unshift(...linesOf([bastion.address], ssh.jump.port, (0,_pins_of_hosts_mjs__WEBPACK_IMPORTED_MODULE_5__.wz)(known, bastion, ssh.jump)));
	return [...new Set(lines)].map((line) => `${line}\n`).join("");
}
function addresses(host, ssh) {
	return [.../* @__PURE__ */ new Set([host.address, (0,_pins_of_hosts_mjs__WEBPACK_IMPORTED_MODULE_5__.ci)(host, ssh)])];
}
function linesOf(names, port, { keys, revoked }) {
	const where = names.map((name) => port === 22 ? name : `[${name}]:${port}`).join(",");
	return [...revoked.map(({ type, key }) => `@revoked ${where} ${type} ${padded(key)}`), ...keys.map(({ type, key }) => `${where} ${type} ${padded(key)}`)];
}
function padded(base64) {
	return base64.padEnd(Math.ceil(base64.length / 4) * 4, "=");
}
// src/clients/ssh/ssh-config.ts
function sshConfig({ hosts, bastion }, ssh, files) {
	const keys = files.identity === void 0 ? [] : [`IdentityFile ${quoted(files.identity)}`, "IdentitiesOnly yes"];
	const verified = [
		`UserKnownHostsFile ${quoted(files.knownHosts)}`,
		"GlobalKnownHostsFile /dev/null",
		"StrictHostKeyChecking yes",
		"CheckHostIP no",
		"UpdateHostKeys no"
	];
	const block = (names, lines) => [`Host ${[...new Set(names)].join(" ")}`, ...[
		...lines,
		...keys,
		...verified
	].map((line) => `  ${line}`)].join("\n");
	const login = (user) => user === void 0 ? [] : [`User ${user}`];
	const { jump } = ssh;
	const jumpBlock = bastion === void 0 || jump === void 0 ? [] : [block([jump.address], [
		`HostName ${jump.address}`,
		`Port ${jump.port}`,
		...login(jump.user)
	])];
	const hostBlocks = hosts.map((host) => block(namesOf(host), [
		`HostName ${(0,_pins_of_hosts_mjs__WEBPACK_IMPORTED_MODULE_5__.ci)(host, ssh)}`,
		`Port ${ssh.port}`,
		...login(ssh.user),
		...jump === void 0 ? [] : [`ProxyCommand ssh -F ${inShell(files.sshConfig)} -W '[%h]:%p' ${inShell(jump.address)}`]
	]));
	return `${[
		"# Written by Sallyport. It is taken away when the window is shut.",
		...jumpBlock,
		...hostBlocks
	].join("\n\n")}\n`;
}
function namesOf({ name, address, instanceId }) {
	return [
		name,
		address,
		...instanceId === void 0 ? [] : [instanceId]
	];
}
function quoted(path) {
	return `"${path.replaceAll("%", "%%")}"`;
}
function inShell(text) {
	return `'${text.replaceAll("%", "%%").replaceAll("'", "'\\''")}'`;
}
// src/clients/ssh/access-files.ts
async function prepareAccessFiles(folder, inventory, ssh) {
	const knownHosts = knownHostsText(inventory, ssh);
	const identity = await identityText(ssh);
	return {
		folder,
		unpinned: (0,_pins_of_hosts_mjs__WEBPACK_IMPORTED_MODULE_5__.unpinned)(inventory, ssh),
		...identity?.publicKey === void 0 ? {} : { publicKey: identity.publicKey },
		write: () => {
			const paths = {
				sshConfig: (0,node_path__WEBPACK_IMPORTED_MODULE_7__.join)(folder, _access_file_names_mjs__WEBPACK_IMPORTED_MODULE_1__.t.sshConfig),
				knownHosts: (0,node_path__WEBPACK_IMPORTED_MODULE_7__.join)(folder, _access_file_names_mjs__WEBPACK_IMPORTED_MODULE_1__.t.knownHosts)
			};
			const key = identity === void 0 ? void 0 : (0,node_path__WEBPACK_IMPORTED_MODULE_7__.join)(folder, _access_file_names_mjs__WEBPACK_IMPORTED_MODULE_1__.t.identity);
			emptyFolder(folder);
			const writeNew = (path, text) => (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.writeFileSync)(path, text, {
				mode: 384,
				flag: "wx"
			});
			if (identity !== void 0 && key !== void 0) writeNew(key, identity.text);
			writeNew(paths.knownHosts, knownHosts);
			writeNew(paths.sshConfig, sshConfig(inventory, ssh, {
				...paths,
				identity: key
			}));
			return paths;
		}
	};
}
function emptyFolder(folder) {
	(0,node_fs__WEBPACK_IMPORTED_MODULE_6__.mkdirSync)(folder, {
		recursive: true,
		mode: 448
	});
	(0,node_fs__WEBPACK_IMPORTED_MODULE_6__.chmodSync)(folder, 448);
	for (const name of Object.values(_access_file_names_mjs__WEBPACK_IMPORTED_MODULE_1__.t)) (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_7__.join)(folder, name), { force: true });
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

/***/ 5921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
n: () => (letIn),
r: () => (makeOneTimeKey),
t: () => (freshKey)
});
var _errors_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8484);
var _secret_mjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9421);
var _private_key_mjs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3488);
var node_crypto__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7598);




// src/clients/ssh/one-time-key.ts
async function makeOneTimeKey(admit) {
	return {
		kind: "one-time",
		...await freshKey(),
		admit
	};
}
async function freshKey() {
	const { privateKey } = (0,node_crypto__WEBPACK_IMPORTED_MODULE_3__.generateKeyPairSync)("ed25519");
	const pem = privateKey.export({
		type: "pkcs8",
		format: "pem"
	}).toString();
	const { key, fingerprint } = await (0,_private_key_mjs__WEBPACK_IMPORTED_MODULE_2__.n)(new _secret_mjs__WEBPACK_IMPORTED_MODULE_1__.t(pem));
	return {
		key,
		fingerprint,
		publicKey: `ssh-ed25519 ${key.getPublicSSH().toString("base64")}`
	};
}
async function letIn(key, { name, user, instanceId }, signal) {
	if (instanceId === void 0) throw new _errors_mjs__WEBPACK_IMPORTED_MODULE_0__.t("INSTANCE_UNKNOWN", {
		message: `EC2 Instance Connect needs the instance id of ${name}, which is not known.`,
		hint: "Give instance_id in the host’s object."
	});
	await key.admit({
		host: name,
		instanceId,
		user,
		publicKey: key.publicKey
	}, signal);
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