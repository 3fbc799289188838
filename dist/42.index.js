"use strict";
exports.id = 42;
exports.ids = [42];
exports.modules = {

/***/ 6042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ heldLock),
/* harmony export */   c: () => (/* binding */ gateOf),
/* harmony export */   i: () => (/* binding */ wayBack$1),
/* harmony export */   l: () => (/* binding */ firstMiss),
/* harmony export */   n: () => (/* binding */ witnesses),
/* harmony export */   o: () => (/* binding */ lockHost),
/* harmony export */   r: () => (/* binding */ inventoryTexts),
/* harmony export */   s: () => (/* binding */ takeLock),
/* harmony export */   t: () => (/* binding */ composeWorld),
/* harmony export */   u: () => (/* binding */ passGate)
/* harmony export */ });
/* harmony import */ var _errors_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(585);
/* harmony import */ var _version_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5374);
/* harmony import */ var _foreign_output_chunk_mjs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(562);
/* harmony import */ var _clock_chunk_mjs__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1596);
/* harmony import */ var _mask_key_chunk_mjs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2210);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7067);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7030);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1692);








// src/health/gate.ts
async function passGate({ clock, emit }, gate, signal) {
	const { host, questions, limits } = gate;
	const started = clock.now();
	const left = () => limits.timeout - (clock.now() - started);
	let lastMiss;
	let best = 0;
	for (let row = 0; row < limits.passes;) {
		const miss = await askAll(questions, {
			clock,
			left
		}, signal);
		row = miss === void 0 ? row + 1 : 0;
		best = Math.max(best, row);
		lastMiss = miss?.cutShort === true ? lastMiss ?? miss : miss ?? lastMiss;
		if (row === limits.passes) return;
		if (left() <= limits.interval) throw notPassed(gate, {
			miss: lastMiss,
			best,
			milliseconds: clock.now() - started
		});
		emit({
			kind: "waiting",
			host,
			what: wordsOfWait(limits, row, lastMiss),
			milliseconds: clock.now() - started
		});
		await clock.sleep(limits.interval, signal);
	}
}
async function firstMiss({ clock }, { questions, limits }, signal) {
	for (let row = 1;; row++) {
		const miss = await askAll(questions, {
			clock,
			left: () => Number.POSITIVE_INFINITY
		}, signal);
		if (miss !== void 0 || row >= limits.passes) return miss;
		await clock.sleep(limits.interval, signal);
	}
}
const shortest = 1e3;
async function askAll(questions, { clock, left }, signal) {
	for (const question of questions) {
		const miss = await askOnce(question, {
			clock,
			milliseconds: Math.max(shortest, Math.min(question.patience, left()))
		}, signal);
		if (miss !== void 0) return miss;
	}
}
async function askOnce(question, { clock, milliseconds }, signal) {
	const tooSlow = /* @__PURE__ */ new Error("too slow");
	try {
		const answer = await (0,_clock_chunk_mjs__WEBPACK_IMPORTED_MODULE_7__.t)({
			clock,
			milliseconds,
			signal,
			onTimeout: () => tooSlow
		}, question.ask);
		return answer.kind === "miss" ? {
			question,
			reason: answer.reason
		} : void 0;
	} catch (error) {
		if (error !== tooSlow) throw error;
		return {
			question,
			reason: `no answer within ${seconds(milliseconds)}`,
			...milliseconds < question.patience ? { cutShort: true } : {}
		};
	}
}
function wordsOfWait({ passes }, row, miss) {
	const count = `${row} of ${passes} passes in a row`;
	return miss === void 0 || row > 0 ? count : `${count}; last miss: ${miss.reason} (${miss.question.place})`;
}
function notPassed({ host, questions, limits }, { miss, best, milliseconds }) {
	const waited = `within ${seconds(milliseconds)}`;
	const seen = best === 0 ? "never passed" : `passed at most ${best} times in a row, of ${limits.passes} needed,`;
	if (miss === void 0) return new _errors_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.t("HEALTH_CHECK_FAILED", {
		message: `${host.name} ${seen} ${waited}: it answers, but too slowly.`,
		hint: `Make health-timeout longer, or find out which of these is slow on ${host.name}: ${questions.map(({ place }) => place).join("; ")}.`
	});
	const { failure, place } = miss.question;
	return new _errors_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.t(failure, {
		message: `${host.name} ${seen} ${waited}. Last miss: ${place}: ${miss.reason}.`,
		hint: failure === "HEALTH_CHECK_FAILED" ? `Read the application’s own log on ${host.name}. If it is only slow to start, make health-timeout longer.` : `The old version may still be running: did the deploy restart the application on ${host.name}?`
	});
}
function seconds(milliseconds) {
	return `${Math.round(milliseconds / 100) / 10} s`;
}
// src/rollout/gate-of.ts
function gateOf({ deployer, gates }, host, version) {
	return {
		host,
		questions: [...gates.questions(host, version), runningQuestion(deployer, host, version)],
		limits: gates.limits(host)
	};
}
function runningQuestion(deployer, host, version) {
	return {
		place: "running version",
		failure: "VERSION_UNEXPECTED",
		patience: 6e4,
		ask: async (signal) => judge$1(await deployer.observe(host, signal), version)
	};
}
function judge$1(running, version) {
	switch (running.kind) {
		case "version": return running.version === version ? {
			kind: "pass",
			body: version
		} : {
			kind: "miss",
			reason: `it runs ${running.version}, not ${version}`
		};
		case "none": return {
			kind: "miss",
			reason: `it runs nothing, not ${version}`
		};
		case "unknown": return {
			kind: "miss",
			reason: running.reason
		};
	}
}
// src/rollout/lock/lock-answer.ts
function readAnswer(stdout) {
	const lines = stdout.split("\n").map((line) => line.trim());
	const at = lines.findLastIndex((line) => /^(taken|broken|held|mine|lost)$/.test(line));
	const [kind, nonce = "", left = "", owner = "", url = ""] = lines.slice(at);
	if (at === -1 || !/^[A-Za-z0-9]{1,64}$/.test(nonce) || !/^-?\d{1,12}$/.test(left)) return void 0;
	const holder = {
		nonce,
		owner: shown(owner),
		url: shown(url),
		secondsLeft: Number(left)
	};
	switch (kind) {
		case "taken":
		case "mine": return { kind };
		case "broken":
		case "held":
		case "lost": return {
			kind,
			holder
		};
		default: return;
	}
}
function shown(text) {
	return text.replaceAll(/[^\p{L}\p{N} .,:/@#()_-]/gu, "").slice(0, 200);
}
// src/rollout/lock/lock-scripts.ts
const find = `
umask 077
directory="$HOME/.sallyport/lock/$LOCK_NAME"
mkdir -p "$directory"
cd "$directory"
newest() {
  newest=0
  for file in *; do
    case $file in *[!0-9]*) continue ;; esac
    if [ "$file" -gt "$newest" ]; then newest=$file; fi
  done
}
look() {
  nonce=free end=0 owner= url=
  if [ "$newest" -gt 0 ]; then { read -r nonce; read -r end; read -r owner; read -r url; } <"$newest" || true; fi
}
tell() { printf '%s\\n' "$1" "$nonce" "$((end - now))" "$owner" "$url"; }
now=$(date +%s)
`;
const takeScript = `${find}
mine="claim.$LOCK_NONCE"
trap 'rm -f "$mine"' EXIT
printf '%s\\n' "$LOCK_NONCE" "$((now + LOCK_SECONDS))" "$LOCK_OWNER" "$LOCK_URL" >"$mine"
for try in 1 2 3 4 5 6 7 8 9 10; do
  newest; look
  if [ "$nonce" = "$LOCK_NONCE" ]; then tell taken; exit 0; fi
  if [ "$nonce" != free ] && [ "$end" -gt "$now" ] && [ "$nonce" != "$LOCK_BREAK" ]; then tell held; exit 0; fi
  next=$((newest + 1)) before=$newest
  ln "$mine" "$next" 2>/dev/null || continue
  # A slow run may have linked a number that was cleaned away meanwhile: then a higher one is there, and counts.
  newest
  if [ "$newest" != "$next" ]; then rm -f "$next"; continue; fi
  if [ "$nonce" = free ]; then tell taken; else tell broken; fi
  for file in *; do
    case $file in *[!0-9]*) continue ;; esac
    if [ "$file" -lt "$before" ] || [ "$file" = "$before" ]; then rm -f "$file"; fi
  done
  exit 0
done
echo 'many runs want the lock at once' >&2
exit 1
`;
const renewScript = `${find}
newest; look
if [ "$nonce" != "$LOCK_NONCE" ]; then tell lost; exit 0; fi
printf '%s\\n' "$nonce" "$((now + LOCK_SECONDS))" "$owner" "$url" >"claim.$LOCK_NONCE"
mv -f "claim.$LOCK_NONCE" "$newest"
tell mine
`;
const releaseScript = `${find}
newest; look
if [ "$nonce" != "$LOCK_NONCE" ]; then tell lost; exit 0; fi
printf 'free\\n0\\n\\n\\n' >"free.$LOCK_NONCE"
mv -f "free.$LOCK_NONCE" "$newest"
tell mine
`;
// src/rollout/lock/lock.ts
function lockHost(hosts) {
	return hosts.reduce((first, host) => host.name < first.name ? host : first);
}
async function takeLock(remote, { host, claim, breaking }, signal) {
	const place = {
		host: host.name,
		claim
	};
	const answer = await ask$1(remote, place, takeScript, signal, breaking);
	if (answer.kind === "held") throw held(host, answer.holder);
	return {
		...heldLock(remote, place),
		...answer.kind === "broken" ? { brokenFrom: answer.holder } : {}
	};
}
function heldLock(remote, place) {
	return {
		host: place.host,
		renew: async (signal) => {
			const answer = await ask$1(remote, place, renewScript, signal);
			if (answer.kind === "lost") throw lost(place.host, answer.holder);
		},
		release: async (signal) => {
			const { kind } = await ask$1(remote, place, releaseScript, signal);
			return kind === "lost" ? "lost" : "released";
		}
	};
}
async function ask$1(remote, { host, claim }, script, signal, breaking = "") {
	const environment = {
		LOCK_NAME: fileName(claim.application),
		LOCK_NONCE: claim.nonce,
		LOCK_SECONDS: String(Math.ceil((claim.ttl ?? 0) / 1e3)),
		LOCK_OWNER: oneLine(claim.owner ?? ""),
		LOCK_URL: oneLine(claim.url ?? ""),
		LOCK_BREAK: breaking
	};
	const { exit, stdout, stderr } = await remote.run(host, {
		script,
		environment,
		timeout: patience
	}, signal);
	const answer = exit.kind === "status" && exit.status === 0 ? readAnswer(stdout) : void 0;
	if (answer === void 0) throw unavailable(host, stderr);
	return answer;
}
const patience = 2e4;
function fileName(application) {
	return application.replaceAll(/[^A-Za-z0-9_-]/gu, (character) => `.${character.codePointAt(0)?.toString(16)}.`);
}
function oneLine(text) {
	return text.replaceAll(/\s+/g, " ").trim();
}
function held({ name }, { nonce, owner, url, secondsLeft }) {
	return new _errors_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.t("LOCK_HELD", {
		message: `Another deploy is going on: ${owner || "somebody"} holds the lock on ${name}${url === "" ? "" : ` (${url})`}. It ends by itself in ${minutes(secondsLeft)}.`,
		hint: `Wait until it has ended. If it is dead, run this again with break-lock: ${nonce}, which drives out that one and no other.`
	});
}
function lost(host, holder) {
	const who = holder.nonce === "free" ? "it was given back" : `${holder.owner || "somebody"} holds it now`;
	return new _errors_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.t("LOCK_LOST", {
		message: `The deploy lock on ${host} is no longer this run’s: ${who}${holder.url === "" ? "" : ` (${holder.url})`}.`,
		hint: "Nothing more is changed by this run. See what the other deploy does; then run this one again."
	});
}
function unavailable(host, stderr) {
	const said = oneLine(stderr).slice(0, 300);
	return new _errors_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.t("LOCK_UNAVAILABLE", {
		message: `The deploy lock can’t be taken on ${host}${said === "" ? "" : `: “${said}”`}.`,
		hint: "ssh-user must be able to write to ~/.sallyport on that host."
	});
}
function minutes(seconds) {
	return seconds < 90 ? `${Math.max(seconds, 1)} s` : `${Math.ceil(seconds / 60)} min`;
}
// src/run/unsettled.ts
function wayBack$1({ settings, inventory, fleet }, names) {
	const wanted = new Set(names);
	return {
		settings: settings.texts,
		hosts: inventory.hosts.filter(({ name }) => wanted.has(name)).map(asSetting),
		...inventory.securityGroup === void 0 ? {} : { group: inventory.securityGroup },
		knownHosts: inventory.knownHosts,
		...fleet.key === void 0 ? {} : { key: fleet.key }
	};
}
function asSetting({ address, role, instanceId, privateAddress, zone, hostKeys }) {
	return {
		address,
		role,
		instance_id: instanceId,
		private_address: privateAddress,
		zone,
		host_keys: hostKeys
	};
}
function inventoryTexts({ hosts, group, knownHosts }) {
	return {
		hosts: JSON.stringify(hosts),
		...group === void 0 ? {} : { "security-group": group },
		...knownHosts === "" ? {} : { "known-hosts": knownHosts }
	};
}
// src/deployers/command/command-end.ts
function wordsOfExit(exit) {
	return exit.kind === "status" ? `ended with status ${exit.status}` : `was ended by signal ${exit.signal}`;
}
function lastWords() {
	const words = {
		stdout: [],
		stderr: []
	};
	return {
		...words,
		keep: (stream, line) => {
			if (line.trim() === "") return;
			words[stream].push(line.length > 300 ? `${line.slice(0, 300)}…` : line);
			if (words[stream].length > 5) words[stream].shift();
		}
	};
}
// src/deployers/command/change-command.ts
async function runChangeCommand({ remote, emit }, { change, name, script, timeout }, signal) {
	const { host } = change;
	const words = lastWords();
	try {
		const end = await remote.run(host.name, {
			script,
			environment: environmentOf(change),
			timeout,
			onLine: (stream, line) => {
				words.keep(stream, line);
				emit({
					kind: "host-output",
					host,
					stream,
					line
				});
			}
		}, signal);
		if (end.exit.kind === "status" && end.exit.status === 0) return { kind: "deployed" };
		const said = words.stderr.length > 0 ? words.stderr : words.stdout;
		return {
			kind: "failed",
			error: failed(host, name, end.exit, said)
		};
	} catch (cause) {
		signal.throwIfAborted();
		return {
			kind: "failed",
			error: notEnded(host, name, (0,_errors_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.n)(cause))
		};
	}
}
function environmentOf({ host, from, to }) {
	return {
		SALLYPORT_VERSION: to,
		SALLYPORT_PREVIOUS_VERSION: from.kind === "version" ? from.version : "",
		SALLYPORT_HOST: host.name,
		SALLYPORT_ROLE: host.role
	};
}
function failed(host, name, exit, words) {
	const said = words.length === 0 ? " It printed nothing." : `\nIts last words:\n${words.join("\n")}`;
	return new _errors_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.t("COMMAND_FAILED", {
		message: `${name} on ${host.name} ${wordsOfExit(exit)}.${said}`,
		hint: exit.kind === "signal" ? `Something on ${host.name} ended the command: look for the out-of-memory killer (journalctl -k) or a stopped service.` : `Run the command on ${host.name} by hand, with the SALLYPORT_… variables set, to see it fail.`
	});
}
function notEnded(host, name, cause) {
	if (cause.code === "CONNECTION_LOST") return new _errors_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.t("CONNECTION_LOST", {
		message: `The connection to ${host.name} was lost while ${name} ran there. The command may still be running: how it ends is not known.`,
		hint: `Look on ${host.name} whether it has ended (ps, journalctl) before the next deploy.`,
		cause
	});
	if (cause.code === "COMMAND_TIMED_OUT") return new _errors_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.t("COMMAND_TIMED_OUT", {
		message: `${name} did not end in time on ${host.name} (${cause.message}) It may still be running there.`,
		hint: `Look on ${host.name} what it waits for, or make command-timeout longer.`,
		cause
	});
	return cause;
}
// src/deployers/command/version-command.ts
async function askVersion(remote, { host, name, script, timeout }, signal) {
	const words = lastWords();
	try {
		const end = await remote.run(host.name, {
			script,
			environment: {
				SALLYPORT_HOST: host.name,
				SALLYPORT_ROLE: host.role
			},
			timeout: Math.min(timeout, longestQuestion),
			onLine: words.keep
		}, signal);
		if (end.exit.kind === "status" && end.exit.status === 0) return versionIn(name, end.stdout, words.stdout);
		const said = words.stderr.length > 0 ? words.stderr : words.stdout;
		return unknown(`${name} ${wordsOfExit(end.exit)}${quoted(said)}`);
	} catch (error) {
		signal.throwIfAborted();
		return unknown(`${name} could not be asked: ${(0,_errors_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.n)(error).message}`);
	}
}
const longestQuestion = 6e4;
function versionIn(name, stdout, shown) {
	const last = stdout.split(/\r\n|\r|\n/).map((line) => line.trim()).findLast((line) => line !== "");
	if (last === void 0) return { kind: "none" };
	const version = (0,_version_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.t)(last);
	if (version !== void 0) return {
		kind: "version",
		version
	};
	return unknown(`the last line that ${name} printed is no version${quoted(shown)}`);
}
function quoted(words) {
	const last = words.at(-1);
	return last === void 0 ? "" : `: “${last}”`;
}
function unknown(reason) {
	return {
		kind: "unknown",
		reason
	};
}
// src/deployers/command/command-deployer.ts
function commandDeployer(parts) {
	const { remote, settingsFor } = parts;
	return {
		observe: (host, signal) => {
			const { versionCommand: script, commandTimeout: timeout } = settingsFor(host.role);
			return askVersion(remote, {
				host,
				name: "version-command",
				script,
				timeout
			}, signal);
		},
		previous: async (host, signal) => {
			const { previousVersionCommand: script, commandTimeout: timeout } = settingsFor(host.role);
			if (script === void 0) return {
				kind: "unknown",
				reason: "there is no previous-version-command"
			};
			return await askVersion(remote, {
				host,
				name: "previous-version-command",
				script,
				timeout
			}, signal);
		},
		preflight: async ({ host, from }) => ({
			missing: [],
			wayBack: wayBack(settingsFor(host.role), from)
		}),
		deploy: (changes, signal) => eachOf(changes, (change) => run(parts, "deploy-command", change, signal)),
		rollBack: (changes, signal) => eachOf(changes, (change) => run(parts, "rollback-command", change, signal))
	};
}
function eachOf(changes, start) {
	return new Map(changes.map((change) => [change.host.name, start(change)]));
}
async function run(parts, name, change, signal) {
	const { deployCommand, rollbackCommand, commandTimeout: timeout } = parts.settingsFor(change.host.role);
	const script = name === "deploy-command" ? deployCommand : rollbackCommand;
	if (script === void 0) return {
		kind: "failed",
		error: noCommand(change.host)
	};
	return await runChangeCommand(parts, {
		change,
		name,
		script,
		timeout
	}, signal);
}
function wayBack({ rollbackCommand }, from) {
	if (rollbackCommand === void 0) return {
		kind: "none",
		why: "there is no rollback-command"
	};
	if (from.kind === "version") return { kind: "ready" };
	return {
		kind: "none",
		why: from.kind === "none" ? "it runs nothing yet" : "what it runs can’t be seen"
	};
}
function noCommand({ name, role }) {
	return new _errors_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.t("COMMAND_FAILED", {
		message: `Nothing says how ${name} gets back to its previous version.`,
		hint: `Write rollback-command for the role ${role}.`
	});
}
// src/health/miss.ts
function missOf(error, signal) {
	signal.throwIfAborted();
	if (error instanceof _errors_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.t) throw error;
	return {
		kind: "miss",
		reason: wordsOf(error)
	};
}
function wordsOf(error) {
	if (!(error instanceof Error)) return (0,_foreign_output_chunk_mjs__WEBPACK_IMPORTED_MODULE_2__.i)(String(error), void 0, 200);
	const code = "code" in error && typeof error.code === "string" ? error.code : "";
	if (code.startsWith("HPE_")) return `the answer is not HTTP (${code})`;
	const said = (0,_foreign_output_chunk_mjs__WEBPACK_IMPORTED_MODULE_2__.i)(error.message, void 0, 200);
	return words.get(code) ?? (said === "" ? "it failed without a reason" : said);
}
const words = /* @__PURE__ */ new Map([
	["ECONNREFUSED", "refused: nothing listens there"],
	["ECONNRESET", "the connection was closed before there was an answer"],
	["EPIPE", "the connection was closed before there was an answer"],
	["ETIMEDOUT", "timed out"],
	["CERT_HAS_EXPIRED", "the TLS certificate has expired"],
	["CERT_NOT_YET_VALID", "the TLS certificate is not valid yet"],
	["DEPTH_ZERO_SELF_SIGNED_CERT", "the TLS certificate is self-signed (health-tls: insecure accepts it)"],
	["SELF_SIGNED_CERT_IN_CHAIN", "the TLS certificate leads to an issuer that is not trusted here (health-tls: insecure accepts it)"],
	["UNABLE_TO_GET_ISSUER_CERT_LOCALLY", "the TLS certificate’s issuer is not trusted here (health-tls: insecure accepts it)"],
	["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "the TLS certificate comes without its chain, or its issuer is not trusted here"],
	["ERR_SSL_WRONG_VERSION_NUMBER", "it speaks no TLS: is it http://?"],
	["ERR_SSL_PACKET_LENGTH_TOO_LONG", "it speaks no TLS: is it http://?"]
]);
// src/health/names-version.ts
function namesVersion(body, version, redact) {
	if (new RegExp(`(?<![\\w.+~-])${version.replaceAll(".", "\\.")}(?![\\w+~-]|\\.[\\w.+~-])`).test(body)) return {
		kind: "pass",
		body
	};
	const shown = bodyStart(body, redact);
	return {
		kind: "miss",
		reason: `the answer does not name ${version}${shown === "" ? ": it is empty" : `: “${shown}”`}`
	};
}
function bodyStart(body, redact) {
	return (0,_foreign_output_chunk_mjs__WEBPACK_IMPORTED_MODULE_2__.i)(body, redact, 200).replaceAll(/\s+/g, " ");
}
// src/health/ask-command.ts
async function askCommand({ remote, redact }, { host, script, version }, signal) {
	const environment = {
		SALLYPORT_HOST: host.name,
		SALLYPORT_ROLE: host.role,
		...version === void 0 ? {} : { SALLYPORT_VERSION: version }
	};
	try {
		const { exit, stdout, stderr } = await remote.run(host.name, {
			script,
			environment,
			timeout: longest
		}, signal);
		if (exit.kind === "status" && exit.status === 0) return {
			kind: "pass",
			body: stdout
		};
		const said = bodyStart(stderr.trim() === "" ? stdout : stderr, redact);
		const ended = exit.kind === "status" ? `status ${exit.status}` : `signal ${exit.signal}`;
		return {
			kind: "miss",
			reason: said === "" ? ended : `${ended}: “${said}”`
		};
	} catch (error) {
		if (error instanceof _errors_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.t && error.code === "COMMAND_TIMED_OUT") return {
			kind: "miss",
			reason: "it did not end in time"
		};
		return missOf(error, signal);
	}
}
const longest = 3e4;
// src/health/place.ts
function placeOf(target) {
	switch (target.kind) {
		case "http": return `http${target.tls ? "s" : ""}://${authority(target)}${target.path}`;
		case "tcp": return `tcp://${bracketed(target.host)}:${target.port}`;
		case "unix": return `unix:${target.socket}:${target.path}`;
		case "command": return `command: ${target.command.split("\n", 1)[0]}`;
	}
}
function authority({ tls, host, port }) {
	return port === (tls ? 443 : 80) ? bracketed(host) : `${bracketed(host)}:${port}`;
}
function bracketed(host) {
	return host.includes(":") ? `[${host}]` : host;
}
// src/health/ask-http.ts
async function askHttp({ network, redact }, { host, target, health }, signal) {
	let socket;
	try {
		socket = await network.connect(host, target.kind === "unix" ? target : {
			...target,
			kind: "tcp"
		}, signal);
		socket.on("error", () => void 0);
		return await get(target.kind === "http" && target.tls ? await secure(socket, target.host, health, signal) : socket, {
			path: target.path,
			authority: health.host ?? nameOf(target)
		}, {
			redact,
			signal
		});
	} catch (error) {
		return missOf(error, signal);
	} finally {
		socket?.destroy();
	}
}
function nameOf(target) {
	return target.kind === "unix" ? "localhost" : authority(target);
}
function secure(socket, address, { host: name = address, tls }, signal) {
	return new Promise((resolve, reject) => {
		const stream = (0,node_tls__WEBPACK_IMPORTED_MODULE_6__.connect)({
			socket,
			host: name,
			servername: (0,node_net__WEBPACK_IMPORTED_MODULE_5__.isIP)(name) === 0 ? name : "",
			rejectUnauthorized: tls === "verify"
		});
		const stop = () => stream.destroy(/* @__PURE__ */ new Error("no longer needed"));
		signal.addEventListener("abort", stop, { once: true });
		stream.once("secureConnect", () => resolve(stream));
		stream.on("error", reject);
		stream.once("close", () => {
			signal.removeEventListener("abort", stop);
			reject(/* @__PURE__ */ new Error("the connection was closed during the TLS handshake"));
		});
	});
}
function get(stream, { path, authority }, { redact, signal }) {
	return new Promise((resolve, reject) => {
		const asking = (0,node_http__WEBPACK_IMPORTED_MODULE_4__.request)({
			createConnection: () => stream,
			path,
			headers: {
				Host: authority,
				"User-Agent": "sallyport",
				Accept: "*/*",
				Connection: "close"
			},
			signal
		});
		asking.on("error", reject);
		asking.once("response", (response) => {
			readBody(response).then((body) => resolve(judge(response, body, redact)), reject);
		});
		asking.end();
	});
}
const longestBody = 65536;
async function readBody(response) {
	const chunks = [];
	let size = 0;
	for await (const chunk of response) {
		chunks.push(chunk);
		size += chunk.length;
		if (size >= longestBody) break;
	}
	return Buffer.concat(chunks).subarray(0, longestBody).toString("utf8");
}
function judge({ statusCode = 0, headers }, body, redact) {
	if (statusCode >= 200 && statusCode < 300) return {
		kind: "pass",
		body
	};
	if (statusCode >= 300 && statusCode < 400 && headers.location !== void 0) return {
		kind: "miss",
		reason: `status ${statusCode}, a redirect to ${(0,_foreign_output_chunk_mjs__WEBPACK_IMPORTED_MODULE_2__.i)(headers.location, redact, 200)}`
	};
	const said = bodyStart(body, redact);
	return {
		kind: "miss",
		reason: said === "" ? `status ${statusCode}` : `status ${statusCode}: “${said}”`
	};
}
// src/health/ask-tcp.ts
async function askTcp(network, host, { host: address, port }, signal) {
	const to = {
		kind: "tcp",
		host: address,
		port
	};
	try {
		(await network.connect(host, to, signal)).on("error", () => void 0).destroy();
		return {
			kind: "pass",
			body: ""
		};
	} catch (error) {
		return missOf(error, signal);
	}
}
// src/health/questions.ts
function healthQuestion(asker, host, health) {
	if (health.check === void 0) return void 0;
	return question("HEALTH_CHECK_FAILED", health.check, (target, signal) => ask(asker, {
		host,
		health,
		target
	}, signal));
}
function versionQuestion(asker, host, health, version) {
	if (health.versionCheck === void 0) return void 0;
	return question("VERSION_UNEXPECTED", health.versionCheck, async (target, signal) => {
		const answer = await ask(asker, {
			host,
			health,
			target,
			version
		}, signal);
		return answer.kind === "miss" ? answer : namesVersion(answer.body, version, asker.redact);
	});
}
function question(failure, target, ask) {
	return {
		place: placeOf(target),
		failure,
		patience: target.kind === "command" ? 3e4 : 5e3,
		ask: (signal) => ask(target, signal)
	};
}
async function ask(asker, { host, health, target, version }, signal) {
	switch (target.kind) {
		case "command": return await askCommand(asker, {
			host,
			script: target.command,
			...version === void 0 ? {} : { version }
		}, signal);
		case "tcp": return await askTcp(asker.network, host.name, target, signal);
		case "unix":
		case "http": return await askHttp(asker, {
			host: host.name,
			target,
			health
		}, signal);
	}
}
// src/health/gates.ts
function healthGates({ settingsFor, ...asker }) {
	return {
		questions: (host, version) => {
			const health = settingsFor(host.role);
			return [healthQuestion(asker, host, health), versionQuestion(asker, host, health, version)].filter((question) => question !== void 0);
		},
		limits: (host) => settingsFor(host.role)
	};
}
// src/settings/settings.ts
function settingsForRole(settings, role) {
	return settings.roles.get(role) ?? settings.anyRole;
}
// src/run/witnesses.ts
function witnesses({ settings, world, fleet }) {
	const { remote, network } = fleet;
	return {
		deployer: commandDeployer({
			remote,
			emit: world.emit,
			settingsFor: (role) => settingsForRole(settings, role).deployer
		}),
		gates: healthGates({
			remote,
			network,
			redact: world.redact,
			settingsFor: (role) => settingsForRole(settings, role).health
		})
	};
}
// src/entry/compose.ts
function composeWorld({ settings, ...parts }) {
	const world = (0,_mask_key_chunk_mjs__WEBPACK_IMPORTED_MODULE_3__.n)({
		settings,
		...parts
	});
	const { redactor, env } = parts;
	return {
		...world,
		login: { check: async (inventory) => {
			const { checkLogin } = await __webpack_require__.e(/* import() */ 658).then(__webpack_require__.bind(__webpack_require__, 2658));
			await checkLogin(settings.ssh, inventory);
		} },
		hosts: { connect: async (inventory, cloud, signal) => {
			const { connectHosts } = await Promise.all(/* import() */[__webpack_require__.e(333), __webpack_require__.e(48)]).then(__webpack_require__.bind(__webpack_require__, 5334));
			const agentSocket = env["SSH_AUTH_SOCK"];
			const lines = (onLine) => (0,_foreign_output_chunk_mjs__WEBPACK_IMPORTED_MODULE_2__.t)(redactor.redact, onLine);
			const admit = cloud?.machines.admit;
			const { clock } = world;
			return await connectHosts({
				...inventory,
				ssh: settings.ssh,
				admit,
				agentSocket,
				clock,
				lines
			}, signal);
		} }
	};
}



/***/ })

};
;