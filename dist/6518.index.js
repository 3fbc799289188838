"use strict";
exports.id = 6518;
exports.ids = [6518,5611];
exports.modules = {

/***/ 8371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
connectHosts: () => (connectHosts)
});
var _rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3931);
var _errors_mjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8484);
var _private_key_mjs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3488);
var _clock_mjs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8161);
var _no_agent_mjs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7780);
var _one_time_key_mjs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5921);
var _foreign_output_mjs__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7031);
var _known_hosts_mjs__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9008);
var _pins_of_hosts_mjs__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5611);
var _keep_tail_mjs__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1849);
var node_net__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7030);











// src/clients/ssh/agent.ts
var import_lib = /* @__PURE__ */ (0,_rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__.i)((0,_private_key_mjs__WEBPACK_IMPORTED_MODULE_2__.o)(), 1);
const patience$1 = 1e4;
async function askAgent(socket, clock, signal) {
	if (socket === void 0 || socket === "") throw (0,_no_agent_mjs__WEBPACK_IMPORTED_MODULE_4__.t)("there is no agent: SSH_AUTH_SOCK is not set");
	const onTimeout = () => (0,_no_agent_mjs__WEBPACK_IMPORTED_MODULE_4__.t)(`the agent did not answer within ${patience$1 / 1e3} s`);
	const fingerprints = await (0,_clock_mjs__WEBPACK_IMPORTED_MODULE_3__.t)({
		clock,
		milliseconds: patience$1,
		signal,
		onTimeout
	}, () => list(socket));
	if (fingerprints.length === 0) throw (0,_no_agent_mjs__WEBPACK_IMPORTED_MODULE_4__.t)("the agent holds no key");
	return {
		kind: "agent",
		socket,
		fingerprints
	};
}
function list(socket) {
	return new Promise((resolve, reject) => {
		new import_lib.default.OpenSSHAgent(socket).getIdentities((error, keys = []) => {
			if (error) reject((0,_no_agent_mjs__WEBPACK_IMPORTED_MODULE_4__.t)(`the agent at SSH_AUTH_SOCK can’t be asked (${error.message})`, error));
			else resolve(keys.flatMap((key) => "getPublicSSH" in key ? [(0,_private_key_mjs__WEBPACK_IMPORTED_MODULE_2__.i)(key.getPublicSSH())] : []));
		});
	});
}
// src/clients/ssh/identity.ts
async function readIdentity({ ssh, agentSocket, admit, clock }, signal) {
	switch (ssh.key.kind) {
		case "private-key": {
			const read = await (0,_private_key_mjs__WEBPACK_IMPORTED_MODULE_2__.n)(ssh.key.key, ssh.key.passphrase);
			if (ssh.key.only !== void 0 && ssh.key.only !== read.fingerprint) throw otherKey(read.fingerprint, ssh.key.only);
			return {
				kind: "private-key",
				...read
			};
		}
		case "agent": return await askAgent(agentSocket, clock, signal);
		case "instance-connect":
			if (admit === void 0) throw new Error("no cloud to let the key in");
			return await (0,_one_time_key_mjs__WEBPACK_IMPORTED_MODULE_5__.r)(admit);
	}
}
function otherKey(found, wanted) {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("SSH_KEY_INVALID", {
		message: `ssh-private-key is another key now (${found}) than the one that the run began with (${wanted}).`,
		hint: "No host was shown it. See which later step changes the input or the variable that the key comes from."
	});
}
function authMethod(identity, username) {
	if (identity.kind === "agent") return {
		type: "agent",
		username,
		agent: identity.socket
	};
	return {
		type: "publickey",
		username,
		key: identity.key
	};
}
// src/clients/ssh/forward.ts
async function forward(connection, name, to, signal) {
	return await openForward(connection, to, signal, (error) => translate(error, name, to));
}
async function openForward({ client, lost }, to, signal, explain) {
	signal.throwIfAborted();
	const opened = new Promise((resolve, reject) => {
		const done = (error, channel) => {
			if (error !== void 0) return reject(explain(error));
			if (signal.aborted) channel.destroy();
			resolve(channel);
		};
		if (to.kind === "tcp") client.forwardOut("127.0.0.1", 0, to.host, to.port, done);
		else client.openssh_forwardOutStreamLocal(to.socket, done);
	});
	const done = new AbortController();
	const aborted = new Promise((_, reject) => {
		signal.addEventListener("abort", () => reject(signal.reason), {
			once: true,
			signal: done.signal
		});
	});
	try {
		return await Promise.race([
			lost,
			aborted,
			opened
		]);
	} finally {
		done.abort();
	}
}
function isForbidden(error) {
	return "reason" in error && error.reason === 1;
}
function translate(error, name, to) {
	if (isForbidden(error)) {
		const setting = to.kind === "tcp" ? "AllowTcpForwarding, PermitOpen" : "AllowStreamLocalForwarding";
		return new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("SSH_FORWARDING_FORBIDDEN", {
			message: `sshd on ${name} forbids forwarding, by which health checks reach the application.`,
			hint: `Allow it for this user (${setting} in sshd_config), or use a health check that runs on the host: health-check: "command: curl -fsS …".`,
			cause: error
		});
	}
	if (to.kind === "unix") return new Error(`nothing answers at ${to.socket}, or sshd forbids it (AllowStreamLocalForwarding)`, { cause: error });
	if (/refused/i.test(error.message)) return Object.assign(new Error("refused", { cause: error }), { code: "ECONNREFUSED" });
	if (/timed out/i.test(error.message)) return Object.assign(new Error("timed out", { cause: error }), { code: "ETIMEDOUT" });
	const said = (0,_foreign_output_mjs__WEBPACK_IMPORTED_MODULE_6__.i)(error.message.replace(/^\(SSH\) Channel open failure:\s*/, ""), void 0, 200);
	return new Error(said === "" ? "the host could not connect there" : said, { cause: error });
}
// src/clients/ssh/jump.ts
async function throughBastion(jump, target, signal) {
	const to = {
		kind: "tcp",
		host: target.address,
		port: target.port
	};
	return await openForward(jump.connection, to, signal, (refusal) => explain(refusal, jump, target));
}
function explain(refusal, jump, target) {
	if (isForbidden(refusal)) return new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("SSH_FORWARDING_FORBIDDEN", {
		message: `sshd on ${jump.name} forbids forwarding to ${placeOf(target)}, by which the hosts behind it are reached.`,
		hint: "Allow it for the user of ssh-jump on the bastion: AllowTcpForwarding yes (or local) and PermitOpen in its sshd_config.",
		cause: refusal
	});
	return noWay(jump, target, (0,_foreign_output_mjs__WEBPACK_IMPORTED_MODULE_6__.i)(refusal.message, void 0, 200), refusal);
}
function noWay(jump, target, reason, cause) {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("HOST_UNREACHABLE", {
		message: `${jump.name} is reached, but has no way to ${placeOf(target)}: ${reason}.`,
		hint: "See that the host’s security group lets the bastion’s in on ssh-port, that the address is one the bastion can reach (private_address), and that sshd runs there.",
		cause
	});
}
function placeOf({ name, address, port }) {
	return `${address === name ? name : `${name} (${address})`}, port ${port}`;
}
// src/clients/ssh/ssh-error.ts
function connectError(cause, target, identity) {
	const level = "level" in cause ? cause.level : void 0;
	if (level === "client-authentication" || level === "agent" || /too many authentication/i.test(cause.message)) return loginRefused(cause, target, identity);
	const code = "code" in cause && typeof cause.code === "string" ? cause.code : "";
	const reason = reasons[code] ?? (0,_foreign_output_mjs__WEBPACK_IMPORTED_MODULE_6__.i)(cause.message, void 0, 200);
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("HOST_UNREACHABLE", {
		message: `No SSH connection to ${target.name} (port ${target.port}): ${reason}.`,
		hint: hintFor(cause.message),
		cause
	});
}
const reasons = {
	ECONNREFUSED: "refused, nothing listens there",
	ECONNRESET: "the host closed it",
	ETIMEDOUT: "no answer",
	EHOSTUNREACH: "no route to it",
	ENETUNREACH: "no route to its network",
	ENOTFOUND: "its name can’t be resolved",
	EAI_AGAIN: "its name can’t be resolved now"
};
function hintFor(message) {
	if (/no matching/i.test(message)) return "sshd and this client share no algorithm: see KexAlgorithms, Ciphers and HostKeyAlgorithms of sshd.";
	if (/closed|ECONNRESET|lost before/i.test(message)) return "sshd may be at MaxStartups, or block this address (fail2ban): its log on the host says which. Or what listens there is no sshd: see ssh-port.";
	if (/identification/i.test(message)) return "What listens there is no sshd: see ssh-port.";
	return "See that the host is up and that sshd listens on ssh-port.";
}
function loginRefused(cause, { name, user }, identity) {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("SSH_AUTHENTICATION_FAILED", {
		message: `${name} does not let ${user} in with ${wordsOfKeys(identity)}.`,
		hint: hintForLogin(user, identity),
		cause
	});
}
function wordsOfKeys(identity) {
	if (identity.kind !== "agent") return `the key ${identity.fingerprint}`;
	const [first, ...others] = identity.fingerprints;
	if (others.length === 0) return `the agent’s key ${first}`;
	const shown = identity.fingerprints.slice(0, 4).join(", ");
	return `any of the agent’s ${others.length + 1} keys (${shown}${others.length > 3 ? ", …" : ""})`;
}
function hintForLogin(user, { kind }) {
	switch (kind) {
		case "agent": return `See ssh-add -l, and ~${user}/.ssh/authorized_keys on the host. sshd counts every key of the agent as a try (MaxAuthTries).`;
		case "one-time": return "AWS took the key, so look on the host: the package ec2-instance-connect must be installed, and sshd must ask it (AuthorizedKeysCommand in sshd_config). See also that ssh-user is right.";
		case "private-key": return `See that the key’s public half is in ~${user}/.ssh/authorized_keys on the host (ssh-keygen -lf shows its fingerprint), and that ssh-user is right.`;
	}
}
function connectTooSlow({ name }, milliseconds) {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("HOST_UNREACHABLE", {
		message: `${name} took the connection, but did not let us in within ${milliseconds / 1e3} s.`,
		hint: "sshd may wait for DNS (UseDNS) or a directory service. Log in by hand with ssh -v to see where it waits."
	});
}
function connectionLost(name, cause, bastion) {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("CONNECTION_LOST", {
		message: `The connection to ${name} was lost${bastion === void 0 ? "" : `, with that to ${bastion}, through which it went`}.`,
		hint: `Look on ${name} what was running: sshd does not end a command whose connection goes away.`,
		cause
	});
}
// src/clients/ssh/connection.ts
const patience = 2e4;
async function openConnection({ target, identity, pins, clock, jump }, signal) {
	if (identity.kind === "one-time") await (0,_one_time_key_mjs__WEBPACK_IMPORTED_MODULE_5__.n)(identity, target, signal);
	const client = new import_lib.Client();
	let refused;
	let reached = jump === void 0;
	const ready = async (within) => {
		const sock = jump === void 0 ? (0,node_net__WEBPACK_IMPORTED_MODULE_9__.connect)({
			host: target.address,
			port: target.port,
			noDelay: true
		}) : await throughBastion(jump, target, within);
		reached = true;
		await new Promise((resolve, reject) => {
			client.once("ready", resolve);
			client.on("error", (error) => reject(refused ?? connectError(error, target, identity)));
			client.once("close", () => reject(refused ?? connectError(/* @__PURE__ */ new Error("the connection was closed"), target, identity)));
			client.connect({
				sock,
				username: target.user,
				authHandler: [authMethod(identity, target.user)],
				algorithms: { serverHostKey: (0,_private_key_mjs__WEBPACK_IMPORTED_MODULE_2__.a)(pins) },
				hostVerifier: (key) => {
					refused = (0,_private_key_mjs__WEBPACK_IMPORTED_MODULE_2__.r)(key, pins, target);
					return refused === void 0;
				},
				readyTimeout: 0,
				keepaliveInterval: 1e4,
				keepaliveCountMax: 3,
				strictVendor: false
			});
		});
	};
	try {
		const onTimeout = () => reached || jump === void 0 ? connectTooSlow(target, patience) : noWay(jump, target, "no answer", void 0);
		await (0,_clock_mjs__WEBPACK_IMPORTED_MODULE_3__.t)({
			clock,
			milliseconds: patience,
			signal,
			onTimeout
		}, ready);
	} catch (error) {
		client.destroy();
		throw error;
	}
	let gone = false;
	client.once("close", () => {
		gone = true;
	});
	const lost = lostOf(client, target, jump);
	return {
		client,
		lost,
		isLost: () => gone,
		close: () => closeClient(client, lost, clock)
	};
}
function lostOf(client, target, jump) {
	const lost = new Promise((_, reject) => {
		let why;
		client.on("error", (error) => {
			why ??= error;
		});
		client.once("close", () => {
			const through = jump?.connection.isLost() === true ? jump.name : void 0;
			reject(connectionLost(target.name, why, through));
		});
	});
	lost.catch(() => void 0);
	return lost;
}
async function closeClient(client, lost, clock) {
	const closed = lost.catch(() => void 0);
	client.end();
	const done = new AbortController();
	await Promise.race([closed, clock.sleep(1e3, done.signal).catch(() => void 0)]);
	done.abort();
	client.destroy();
}
// src/clients/ssh/remote-script.ts
function remoteScript({ script, environment, limit }) {
	const line = `exec sh -c '${[
		...Object.entries(environment).map(([name, value]) => `export ${name}="$(printf %b "${encode(value)}")"`),
		`s="$(printf %b "${encode(script)}")"`,
		`t=; if command -v timeout >/dev/null 2>&1; then t="timeout ${Math.ceil(limit / 1e3)}"; fi`,
		"if command -v bash >/dev/null 2>&1; then exec $t bash -eo pipefail -c \"$s\" </dev/null; else exec $t sh -e -c \"$s\" </dev/null; fi"
	].join("; ")}'`;
	if (line.length > longest) throw tooLong(line.length);
	return line;
}
const longest = 13e4;
function encode(text) {
	return text.replaceAll(/[^A-Za-z0-9 _.,:/=@+-]/gu, (character) => Array.from(Buffer.from(character), (byte) => `\\0${byte.toString(8).padStart(3, "0")}`).join(""));
}
function tooLong(length) {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("COMMAND_FAILED", {
		message: `A command that takes ${Math.ceil(length / 1024)} KiB on its way is too long to be sent: 127 KiB is the most.`,
		hint: "Put the script into the release and call it."
	});
}
// src/clients/ssh/run-command.ts
async function runCommand(parts, command, signal) {
	const line = remoteScript({
		...command,
		limit: command.timeout + hostPatience
	});
	const { clock, connection, name } = parts;
	const onTimeout = () => tooSlow(name, command.timeout);
	return await (0,_clock_mjs__WEBPACK_IMPORTED_MODULE_3__.t)({
		clock,
		milliseconds: command.timeout,
		signal,
		onTimeout
	}, async (inner) => {
		const { channel, exit } = await Promise.race([connection.lost, startCommand(parts, line, inner)]);
		return await Promise.race([endOf(channel, exit, parts, command), connection.lost]);
	});
}
const hostPatience = 5e3;
function startCommand(parts, line, signal) {
	return new Promise((resolve, reject) => {
		const started = (error, channel) => {
			if (error !== void 0) return reject(notStarted(error, parts.name));
			const stop = () => hangUp(channel);
			if (signal.aborted) stop();
			signal.addEventListener("abort", stop, { once: true });
			const exit = exitOf(channel, parts);
			const forget = () => signal.removeEventListener("abort", stop);
			exit.then(forget, forget);
			resolve({
				channel,
				exit
			});
		};
		try {
			parts.connection.client.exec(line, started);
		} catch (error) {
			reject(connectionLost(parts.name, error));
		}
	});
}
function hangUp(channel) {
	if (channel.destroyed) return;
	try {
		channel.signal("TERM");
		channel.close();
	} catch {}
}
async function endOf(channel, exited, parts, { onLine }) {
	const streams = {
		stdout: channel,
		stderr: channel.stderr
	};
	const kept = {
		stdout: (0,_keep_tail_mjs__WEBPACK_IMPORTED_MODULE_10__.t)(kept64),
		stderr: (0,_keep_tail_mjs__WEBPACK_IMPORTED_MODULE_10__.t)(kept64)
	};
	const sinks = [];
	for (const name of ["stdout", "stderr"]) {
		const sink = parts.lines((text) => onLine?.(name, text));
		sinks.push(sink);
		streams[name].on("data", (chunk) => {
			kept[name].add(chunk);
			sink.write(chunk);
		});
	}
	const exit = await exited;
	for (const sink of sinks) sink.end();
	return {
		exit,
		stdout: kept.stdout.text(),
		stderr: kept.stderr.text()
	};
}
const kept64 = 65536;
function exitOf(channel, { clock, name }) {
	return new Promise((resolve, reject) => {
		let exit;
		const done = new AbortController();
		channel.once("exit", (status, signal) => {
			exit = status === null ? {
				kind: "signal",
				signal: signal?.replace(/^SIG/, "") ?? "unknown"
			} : {
				kind: "status",
				status
			};
			clock.sleep(lastOutput, done.signal).then(() => {
				end();
				channel.close();
			}, () => void 0);
		});
		channel.once("close", end);
		function end() {
			done.abort();
			if (exit === void 0) reject(connectionLost(name, /* @__PURE__ */ new Error("the command ended without telling how")));
			else resolve(exit);
		}
	});
}
const lastOutput = 3e3;
function notStarted(cause, name) {
	if (!("reason" in cause) && !/unable to exec/i.test(cause.message)) return connectionLost(name, cause);
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("COMMAND_FAILED", {
		message: `sshd on ${name} refuses to start a command: ${(0,_foreign_output_mjs__WEBPACK_IMPORTED_MODULE_6__.i)(cause.message, void 0, 200)}.`,
		hint: "It may allow too few sessions in one connection (MaxSessions in sshd_config), or the user may have no shell.",
		cause
	});
}
function tooSlow(name, milliseconds) {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("COMMAND_TIMED_OUT", {
		message: `No end on ${name} within ${milliseconds / 1e3} s.`,
		hint: "See what it waits for, or give it more time: command-timeout."
	});
}
// src/clients/ssh/fleet.ts
async function connectHosts(parts, signal) {
	const { hosts, ssh, clock, lines } = parts;
	const known = (0,_known_hosts_mjs__WEBPACK_IMPORTED_MODULE_7__.t)(parts.knownHosts);
	const identity = await readIdentity(parts, signal);
	const jump = await connectBastion({
		...parts,
		known,
		identity
	}, signal);
	const connections = /* @__PURE__ */ new Map();
	const failed = /* @__PURE__ */ new Map();
	await Promise.all(hosts.map(async (host) => {
		const { name, instanceId } = host;
		const target = {
			name,
			address: (0,_pins_of_hosts_mjs__WEBPACK_IMPORTED_MODULE_8__.ci)(host, ssh),
			port: ssh.port,
			user: ssh.user,
			instanceId
		};
		const pins = (0,_pins_of_hosts_mjs__WEBPACK_IMPORTED_MODULE_8__.c6)(known, host, ssh);
		try {
			connections.set(name, await openConnection({
				target,
				identity,
				pins,
				clock,
				jump
			}, signal));
		} catch (error) {
			failed.set(name, (0,_errors_mjs__WEBPACK_IMPORTED_MODULE_1__.r)(error));
		}
	}));
	const close = async () => {
		await Promise.all([...connections.values()].map((connection) => connection.close()));
		await jump?.connection.close();
	};
	if (signal.aborted) await close();
	signal.throwIfAborted();
	const to = (name) => {
		const connection = connections.get(name);
		if (connection === void 0) throw failed.get(name) ?? /* @__PURE__ */ new Error(`${name} is not of this fleet`);
		return connection;
	};
	return {
		failed,
		close,
		...identity.kind === "private-key" ? { key: identity.fingerprint } : {},
		remote: { run: async (name, command, within) => await runCommand({
			connection: to(name),
			name,
			clock,
			lines
		}, command, within) },
		uploads: { upload: async (name, order, within) => {
			const { upload } = await __webpack_require__.e(/* import() */ 3386).then(__webpack_require__.bind(__webpack_require__, 3386));
			await upload({
				connection: to(name),
				name,
				clock
			}, order, within);
		} },
		network: { connect: async (name, target, within) => await forward(to(name), name, target, within) }
	};
}
async function connectBastion({ bastion, ssh, known, identity, clock }, signal) {
	if (bastion === void 0 || ssh.jump === void 0) return void 0;
	const { name, instanceId } = bastion;
	return {
		name,
		connection: await openConnection({
			target: {
				...ssh.jump,
				name,
				instanceId
			},
			identity,
			pins: (0,_pins_of_hosts_mjs__WEBPACK_IMPORTED_MODULE_8__.wz)(known, bastion, ssh.jump),
			clock
		}, signal)
	};
}



/***/ }),

/***/ 1849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
t: () => (keepTail)
});
// src/clients/process/keep-tail.ts
function keepTail(limit) {
	const chunks = [];
	let length = 0;
	return {
		add: (chunk) => {
			chunks.push(chunk);
			length += chunk.length;
			for (let first = chunks[0]; first !== void 0 && length - first.length >= limit; first = chunks[0]) {
				chunks.shift();
				length -= first.length;
			}
		},
		text: () => Buffer.concat(chunks).subarray(-limit).toString("utf8")
	};
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