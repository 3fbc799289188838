"use strict";
exports.id = 868;
exports.ids = [868];
exports.modules = {

/***/ 2868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   prepareAccessFiles: () => (/* binding */ prepareAccessFiles)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8766);
/* harmony import */ var _access_file_names_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6968);
/* harmony import */ var _one_time_key_chunk_mjs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2204);
/* harmony import */ var _pins_of_hosts_chunk_mjs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7614);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6760);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7598);







// src/clients/ssh/identity-text.ts
async function identityText({ key }) {
	switch (key.kind) {
		case "none":
		case "agent": return;
		case "private-key": return { text: await asOpenSsh(await (0,_one_time_key_chunk_mjs__WEBPACK_IMPORTED_MODULE_2__.i)(key.key, key.passphrase)) };
		case "instance-connect": {
			const { publicKey, ...fresh } = await (0,_one_time_key_chunk_mjs__WEBPACK_IMPORTED_MODULE_2__.t)();
			return {
				text: await asOpenSsh(fresh),
				publicKey
			};
		}
	}
}
async function asOpenSsh({ key }) {
	const { default: sshpk } = await __webpack_require__.e(/* import() */ 559).then(__webpack_require__.bind(__webpack_require__, 2559)).then((m) => /* @__PURE__ */ (0,_rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.i)(m.default, 1));
	const pkcs8 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_6__.createPrivateKey)(key.getPrivatePEM()).export({
		type: "pkcs8",
		format: "pem"
	});
	return sshpk.parsePrivateKey(pkcs8.toString(), "pkcs8").toString("openssh");
}
// src/clients/ssh/known-hosts-text.ts
function knownHostsText({ hosts, bastion, knownHosts }, ssh) {
	const known = (0,_pins_of_hosts_chunk_mjs__WEBPACK_IMPORTED_MODULE_3__.t)(knownHosts);
	const lines = hosts.flatMap((host) => linesOf(addresses(host, ssh), ssh.port, (0,_pins_of_hosts_chunk_mjs__WEBPACK_IMPORTED_MODULE_3__/* .pinsOfHost */ .c6)(known, host, ssh)));
	if (bastion !== void 0 && ssh.jump !== void 0) lines.unshift(...linesOf([bastion.address], ssh.jump.port, (0,_pins_of_hosts_chunk_mjs__WEBPACK_IMPORTED_MODULE_3__/* .pinsOfBastion */ .wz)(known, bastion, ssh.jump)));
	return [...new Set(lines)].map((line) => `${line}\n`).join("");
}
function addresses(host, ssh) {
	return [.../* @__PURE__ */ new Set([host.address, (0,_pins_of_hosts_chunk_mjs__WEBPACK_IMPORTED_MODULE_3__/* .addressOf */ .ci)(host, ssh)])];
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
		`HostName ${(0,_pins_of_hosts_chunk_mjs__WEBPACK_IMPORTED_MODULE_3__/* .addressOf */ .ci)(host, ssh)}`,
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
		unpinned: (0,_pins_of_hosts_chunk_mjs__WEBPACK_IMPORTED_MODULE_3__.unpinned)(inventory, ssh),
		...identity?.publicKey === void 0 ? {} : { publicKey: identity.publicKey },
		write: () => {
			const paths = {
				sshConfig: (0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(folder, _access_file_names_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.t.sshConfig),
				knownHosts: (0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(folder, _access_file_names_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.t.knownHosts)
			};
			const key = identity === void 0 ? void 0 : (0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(folder, _access_file_names_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.t.identity);
			emptyFolder(folder);
			const writeNew = (path, text) => (0,node_fs__WEBPACK_IMPORTED_MODULE_4__.writeFileSync)(path, text, {
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
	(0,node_fs__WEBPACK_IMPORTED_MODULE_4__.mkdirSync)(folder, {
		recursive: true,
		mode: 448
	});
	(0,node_fs__WEBPACK_IMPORTED_MODULE_4__.chmodSync)(folder, 448);
	for (const name of Object.values(_access_file_names_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.t)) (0,node_fs__WEBPACK_IMPORTED_MODULE_4__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(folder, name), { force: true });
}



/***/ })

};
;