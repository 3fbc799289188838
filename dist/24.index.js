"use strict";
exports.id = 24;
exports.ids = [24];
exports.modules = {

/***/ 4024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   carryOut: () => (/* binding */ carryOut)
/* harmony export */ });
/* harmony import */ var _open_reporter_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6328);
/* harmony import */ var _errors_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(585);
/* harmony import */ var _clock_chunk_mjs__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1596);
/* harmony import */ var _version_chunk_mjs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5374);
/* harmony import */ var _foreign_output_chunk_mjs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(562);
/* harmony import */ var _mask_key_chunk_mjs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2210);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7067);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7030);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1692);









// src/rollout/in-flight.ts
/** The hosts that have begun to change and have not come to an end that is known. Throws what `save` throws. */
function keepInFlight(save) {
	const phases = /* @__PURE__ */ new Map();
	const changed = () => save([...phases].map(([host, phase]) => ({
		host,
		phase
	})));
	return {
		enter: (hosts) => {
			for (const host of hosts) phases.set(host, "deploying");
			changed();
		},
		move: (host, phase) => {
			phases.set(host, phase);
			changed();
		},
		leave: (host) => {
			phases.delete(host);
			changed();
		}
	};
}
// src/health/gate.ts
/**
* Resolves when `passes` rounds in a row have passed. One miss starts the count again: a process that crashes and is restarted
* passes between two crashes. Throws the last miss's failure after `timeout`, counted from now; the signal's reason on abort.
*/
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
/** Whether the host passes as often as it must without one miss, asked at once and not waited for: `undefined` when it does. */
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
/** Milliseconds that a question gets although the gate's time is nearly over: less would blame the wrong one. */
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
		const answer = await (0,_clock_chunk_mjs__WEBPACK_IMPORTED_MODULE_8__.t)({
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
	if (miss === void 0) return new _errors_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.t("HEALTH_CHECK_FAILED", {
		message: `${host.name} ${seen} ${waited}: it answers, but too slowly.`,
		hint: `Make health-timeout longer, or find out which of these is slow on ${host.name}: ${questions.map(({ place }) => place).join("; ")}.`
	});
	const { failure, place } = miss.question;
	return new _errors_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.t(failure, {
		message: `${host.name} ${seen} ${waited}. Last miss: ${place}: ${miss.reason}.`,
		hint: failure === "HEALTH_CHECK_FAILED" ? `Read the application’s own log on ${host.name}. If it is only slow to start, make health-timeout longer.` : `The old version may still be running: did the deploy restart the application on ${host.name}?`
	});
}
function seconds(milliseconds) {
	return `${Math.round(milliseconds / 100) / 10} s`;
}
// src/rollout/describe-version.ts
/** What a host runs, in a word or two. */
function describeVersion(observation) {
	switch (observation.kind) {
		case "version": return observation.version;
		case "none": return "nothing";
		case "unknown": return "unknown";
	}
}
// src/rollout/gate-of.ts
/**
* What makes a host done: its health check passes, its version check names the version, and the deployer sees the version run.
* All three in every round: a version that is seen once, just before the old process comes back, proves nothing.
*/
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
// src/rollout/host-walk.ts
function startWalk({ clock, emit, stop }, host) {
	const phases = [];
	let current = "deploying";
	return {
		host,
		phases,
		phase: () => current,
		through: async (phase, work) => {
			const started = clock.now();
			const took = () => clock.now() - started;
			current = phase;
			emit({
				kind: "phase-started",
				host,
				phase
			});
			try {
				emit({
					kind: "phase-finished",
					host,
					phase,
					detail: await work(),
					milliseconds: took()
				});
			} catch (error) {
				if (error !== stop.reason) emit({
					kind: "phase-failed",
					host,
					phase,
					error: (0,_errors_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.n)(error),
					milliseconds: took()
				});
				throw error;
			} finally {
				phases.push({
					phase,
					milliseconds: took()
				});
			}
		}
	};
}
// src/rollout/look-again.ts
/** What a host runs after something went wrong on it, if it can still tell in time. Never throws, and is quick once the run is cancelled. */
async function lookAgain(roll, host) {
	const { cancelled } = roll;
	if (!cancelled.aborted) {
		const seen = await look(roll, host, {
			milliseconds: patience$1,
			signal: cancelled
		});
		if (!cancelled.aborted || seen.kind !== "unknown") return seen;
	}
	return await look(roll, host, { milliseconds: haste });
}
/** Milliseconds. */
const patience$1 = 15e3;
/** Milliseconds. A GitHub runner sends SIGTERM 7.5 s after SIGINT, and the window must be shut by then. */
const haste = 1e3;
async function look({ deployer, clock }, host, limits) {
	const onTimeout = () => /* @__PURE__ */ new Error(`${host.name} did not tell within ${limits.milliseconds / 1e3} s`);
	try {
		return await (0,_clock_chunk_mjs__WEBPACK_IMPORTED_MODULE_8__.t)({
			clock,
			onTimeout,
			...limits
		}, (signal) => deployer.observe(host, signal));
	} catch (error) {
		return {
			kind: "unknown",
			reason: error instanceof Error ? error.message : String(error)
		};
	}
}
// src/rollout/roll-host.ts
/** Takes one host to its end: done, failed or interrupted, and in any case to an observed version. Never throws. */
async function rollHost(roll, { host, before }, deployed) {
	const walk = startWalk(roll, host);
	const outcome = await walkToEnd(roll, walk, {
		before,
		deployed
	});
	const after = outcome.kind === "done" ? {
		kind: "version",
		version: roll.plan.version
	} : await lookAgain(roll, host);
	if (outcome.kind !== "interrupted") leave(roll, host.name);
	roll.emit({
		kind: "host-ended",
		host,
		outcome
	});
	return {
		host,
		outcome,
		before: before.running,
		after,
		phases: walk.phases
	};
}
async function walkToEnd(roll, walk, { before, deployed }) {
	const { host } = walk;
	const { version } = roll.plan;
	try {
		await walk.through("deploying", async () => {
			const outcome = await unlessStopped(roll.stop, deployed);
			if (outcome.kind === "failed") throw outcome.error;
			return `${describeVersion(before.running)} → ${version}`;
		});
		roll.inFlight.move(host.name, "verifying");
		await walk.through("verifying", async () => {
			const gate = gateOf(roll, host, version);
			await passGate(roll, gate, roll.stop);
			return `${version} answers, ${gate.limits.passes} times in a row`;
		});
		return { kind: "done" };
	} catch (error) {
		const phase = walk.phase();
		return error === roll.stop.reason ? {
			kind: "interrupted",
			phase
		} : {
			kind: "failed",
			phase,
			error: (0,_errors_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.n)(error)
		};
	}
}
/** A deployer that does not heed its signal is left behind: every wait ends. */
async function unlessStopped(stop, work) {
	const ended = new AbortController();
	const stopped = new Promise((_, reject) => {
		if (stop.aborted) reject(stop.reason);
		stop.addEventListener("abort", () => reject(stop.reason), {
			once: true,
			signal: ended.signal
		});
	});
	try {
		return await Promise.race([work, stopped]);
	} finally {
		ended.abort();
	}
}
/** The host's end is known, even if it can no longer be written down: the run goes on and says so. */
function leave({ inFlight, emit }, host) {
	try {
		inFlight.leave(host);
	} catch (cause) {
		emit({
			kind: "error",
			error: (0,_errors_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.n)(cause)
		});
	}
}
// src/rollout/roll-batch.ts
/** Takes all hosts of the batch to the version, side by side; each goes on to its own gate as soon as its own deploy has ended. */
async function rollBatch(roll, { number, hosts }) {
	roll.emit({
		kind: "batch-started",
		number,
		of: roll.plan.batches.length,
		hosts: hosts.map(({ host }) => host.name)
	});
	const deployed = startDeploy(roll, hosts.map(({ host }) => host));
	return await Promise.all(hosts.map((planned) => rollHost(roll, planned, deployed(planned.host))));
}
/** Each host's own outcome. A deployer that throws at once, or forgets a host, fails those hosts and not the whole run. */
function startDeploy({ deployer, plan, stop }, hosts) {
	const previous = new Map(plan.batches.flatMap((batch) => batch.hosts).map(({ host, before }) => [host.name, before.running]));
	const started = (async () => deployer.deploy(hosts, {
		version: plan.version,
		previous
	}, stop))();
	return async ({ name }) => {
		const outcome = (await started).get(name);
		return outcome === void 0 ? forgotten(name) : await outcome;
	};
}
function forgotten(name) {
	return {
		kind: "failed",
		error: new _errors_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.t("DEFECT", {
			message: `The deployer told nothing about ${name}.`,
			hint: "This is a defect of Sallyport. Please report it with the debug log of this run."
		})
	};
}
// src/rollout/engine.ts
/**
* Takes the plan's batches one after another through deployer and gates. The first batch with a failed host is the last:
* its other hosts finish, later ones stay untouched. Never throws; every host ends up in the result, with what it runs as the host itself says.
*/
async function rollOut(plan, parts, { deadline }, cancelled) {
	const end = new AbortController();
	const late = new AbortController();
	parts.clock.sleep(deadline, end.signal).then(() => late.abort(deadlinePassed(deadline)), () => void 0);
	const stop = AbortSignal.any([cancelled, late.signal]);
	const roll = {
		...parts,
		plan,
		stop,
		cancelled,
		inFlight: keepInFlight(parts.saveInFlight)
	};
	try {
		const skipped = plan.skipped.map((host) => ended(parts.emit, host, { kind: "skipped" }));
		const { hosts, stopped } = await rollBatches(roll);
		const reason = stopped ?? (stop.aborted ? (0,_errors_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.n)(stop.reason) : void 0);
		return {
			hosts: [...skipped, ...hosts],
			...reason === void 0 ? {} : { stopped: reason }
		};
	} finally {
		end.abort(/* @__PURE__ */ new Error("the rollout has ended"));
	}
}
async function rollBatches(roll) {
	const hosts = [];
	const leave = (batches) => batches.flatMap((batch) => batch.hosts.map((host) => ended(roll.emit, host, { kind: "not-started" })));
	for (const [index, batch] of roll.plan.batches.entries()) {
		if (roll.stop.aborted) return { hosts: [...hosts, ...leave(roll.plan.batches.slice(index))] };
		try {
			await roll.mayGoOn?.();
			roll.inFlight.enter(batch.hosts.map(({ host }) => host.name));
		} catch (cause) {
			return {
				hosts: [...hosts, ...leave(roll.plan.batches.slice(index))],
				stopped: (0,_errors_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.n)(cause)
			};
		}
		hosts.push(...await rollBatch(roll, batch));
		if (hosts.some(({ outcome }) => outcome.kind !== "done")) return { hosts: [...hosts, ...leave(roll.plan.batches.slice(index + 1))] };
	}
	return { hosts };
}
function ended(emit, { host, before }, outcome) {
	emit({
		kind: "host-ended",
		host,
		outcome
	});
	return {
		host,
		outcome,
		before: before.running,
		after: before.running,
		phases: []
	};
}
function deadlinePassed(milliseconds) {
	return new _errors_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.t("DEADLINE_PASSED", {
		message: `The rollout did not end within its deadline of ${Math.round(milliseconds / 1e3)} s.`,
		hint: "See which host it waited for. If all of them are only slow, make deadline longer, or the batches larger."
	});
}
// src/rollout/make-plan.ts
/**
* Cuts the hosts into batches: role after role in the order in which they appear, each role by the sizes from the first one on.
* Hosts that are already right are left out; hosts that are already unhealthy come first, since they can only get better.
*/
function makePlan(hosts, { batches: sizes }, version) {
	const skipped = hosts.filter(({ before }) => isRight(before, version));
	return {
		version,
		batches: byRole(hosts).flatMap(([role, ofRole]) => {
			return cut(unhealthyFirst(ofRole.filter((host) => !skipped.includes(host))), sizes, ofRole.length).map((part) => ({
				role,
				hosts: part
			}));
		}).map((part, index) => ({
			number: index + 1,
			...part
		})),
		skipped
	};
}
/** A version that nobody can see, or a host that was not asked, is never taken for right. */
function isRight({ running, health }, version) {
	return running.kind === "version" && running.version === version && (health === "healthy" || health === "unchecked");
}
function byRole(hosts) {
	return [...Map.groupBy(hosts, ({ host }) => host.role)];
}
function unhealthyFirst(hosts) {
	const order = ({ before }) => before.health === "unhealthy" ? 0 : 1;
	return hosts.toSorted((one, other) => order(one) - order(other));
}
/** Percent is of all the role's hosts, also those that are right already: what matters is how much of a role is away at once. */
function cut(hosts, sizes, ofRole) {
	const parts = [];
	for (let from = 0; from < hosts.length;) {
		const size = sizes[Math.min(parts.length, sizes.length - 1)];
		const count = size === void 0 ? 1 : countOf(size, ofRole);
		parts.push(hosts.slice(from, from + count));
		from += count;
	}
	return parts;
}
function countOf(size, ofRole) {
	return Math.max(1, size.kind === "count" ? size.hosts : Math.ceil(size.percent * ofRole / 100));
}
// src/rollout/observe.ts
/**
* Asks every host, side by side and before anything changes, what it runs and how it is.
* Throws PREFLIGHT_FAILED that names every host that can't be asked; a host that runs nothing or is unhealthy is no failure.
*/
async function observeHosts(parts, { hosts, version }, signal) {
	const asked = await Promise.allSettled(hosts.map((host) => observeHost(parts, {
		host,
		version
	}, signal)));
	signal.throwIfAborted();
	const problems = asked.flatMap((end) => end.status === "rejected" ? [(0,_errors_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.n)(end.reason)] : []);
	if (problems.length > 0) throw preflightFailed(problems, hosts.length);
	return asked.flatMap((end) => end.status === "fulfilled" ? [end.value] : []);
}
async function observeHost(parts, { host, version }, signal) {
	const { deployer, clock, emit } = parts;
	const started = clock.now();
	emit({
		kind: "phase-started",
		host,
		phase: "preflight"
	});
	try {
		const running = await (0,_clock_chunk_mjs__WEBPACK_IMPORTED_MODULE_8__.t)({
			clock,
			milliseconds: patience,
			signal,
			onTimeout: () => silent(host)
		}, (until) => deployer.observe(host, until));
		if (running.kind === "unknown") throw notSeen(host, running.reason);
		const health = await healthOf(parts, {
			host,
			version,
			running
		}, signal);
		emit({
			kind: "phase-finished",
			host,
			phase: "preflight",
			detail: `runs ${describeVersion(running)}${health === "unchecked" ? "" : `, ${health}`}`,
			milliseconds: clock.now() - started
		});
		return {
			host,
			before: {
				running,
				health
			}
		};
	} catch (cause) {
		signal.throwIfAborted();
		const error = (0,_errors_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.n)(cause);
		emit({
			kind: "phase-failed",
			host,
			phase: "preflight",
			error,
			milliseconds: clock.now() - started
		});
		throw error;
	}
}
/**
* A host that seems right must prove it as after a deploy, for it will be skipped: a version that was put there but never restarted
* would else be taken for done. For the others one look is enough, it decides nothing but their order.
*/
async function healthOf(parts, { host, version, running }, signal) {
	const gate = gateOf(parts, host, version);
	const checks = parts.gates.questions(host, version);
	if (checks.length === 0) return "unchecked";
	if (running.kind === "version" && running.version === version) return await firstMiss(parts, gate, signal) === void 0 ? "healthy" : "unhealthy";
	const questions = checks.filter(({ failure }) => failure === "HEALTH_CHECK_FAILED");
	if (questions.length === 0) return "unchecked";
	return await firstMiss(parts, {
		...gate,
		questions,
		limits: {
			...gate.limits,
			passes: 1
		}
	}, signal) === void 0 ? "healthy" : "unhealthy";
}
/** Milliseconds; longer than the question's own limit on the host, which tells more. */
const patience = 75e3;
function silent(host) {
	return notSeen(host, `no answer within ${patience / 1e3} s`);
}
function notSeen(host, reason) {
	return new _errors_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.t("PREFLIGHT_FAILED", {
		message: `It can’t be seen what ${host.name} runs: ${reason}`,
		hint: "version-command must print the version as its last line and end with 0; on a host that runs nothing yet it must print nothing and end with 0, as `cat REVISION 2>/dev/null || true` does."
	});
}
/** One error for all, since nobody wants to mend one host to hear of the next. Their common hints are told once. */
function preflightFailed(problems, of) {
	const [first] = problems;
	const list = problems.map(({ message }) => `- ${message}`).join("\n");
	return new _errors_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.t("PREFLIGHT_FAILED", {
		message: `${problems.length} of ${of} hosts are not ready, and nothing was changed:\n${list}`,
		hint: [...new Set(problems.map(({ hint }) => hint))].join(" "),
		cause: first
	});
}
// src/deployers/command/command-end.ts
/** `ended with status 7`, `was ended by signal KILL`. */
function wordsOfExit(exit) {
	return exit.kind === "status" ? `ended with status ${exit.status}` : `was ended by signal ${exit.signal}`;
}
/** Gathers the end of each stream as its lines come: it says why a command failed, and the rest is in the log. */
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
// src/deployers/command/deploy-command.ts
/** Runs `deploy-command` on one host and hands on what it prints. Rejects only with the signal's reason. */
async function runDeployCommand({ remote, emit }, { host, settings, environment }, signal) {
	const words = lastWords();
	try {
		const end = await remote.run(host.name, {
			script: settings.deployCommand,
			environment,
			timeout: settings.commandTimeout,
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
		return {
			kind: "failed",
			error: failed(host, end.exit, words.stderr.length > 0 ? words.stderr : words.stdout)
		};
	} catch (cause) {
		signal.throwIfAborted();
		return {
			kind: "failed",
			error: notEnded(host, (0,_errors_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.n)(cause))
		};
	}
}
function failed(host, exit, words) {
	const said = words.length === 0 ? " It printed nothing." : `\nIts last words:\n${words.join("\n")}`;
	return new _errors_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.t("COMMAND_FAILED", {
		message: `deploy-command on ${host.name} ${wordsOfExit(exit)}.${said}`,
		hint: exit.kind === "signal" ? `Something on ${host.name} ended the command: look for the out-of-memory killer (journalctl -k) or a stopped service.` : `Run the command on ${host.name} by hand, with the SALLYPORT_… variables set, to see it fail.`
	});
}
/** A lost connection and a deadline tell nothing about the command: sshd does not end it, so it may still be changing the host. */
function notEnded(host, cause) {
	if (cause.code === "CONNECTION_LOST") return new _errors_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.t("CONNECTION_LOST", {
		message: `The connection to ${host.name} was lost while deploy-command ran there. The command may still be running: how it ends is not known.`,
		hint: `Look on ${host.name} whether it has ended (ps, journalctl) before the next deploy.`,
		cause
	});
	if (cause.code === "COMMAND_TIMED_OUT") return new _errors_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.t("COMMAND_TIMED_OUT", {
		message: `deploy-command did not end in time on ${host.name} (${cause.message}) It may still be running there.`,
		hint: `Look on ${host.name} what it waits for, or make command-timeout longer.`,
		cause
	});
	return cause;
}
// src/deployers/command/version-command.ts
/** Asks a host which version it runs. Rejects only with the signal's reason. */
async function runVersionCommand(remote, { host, settings }, signal) {
	const words = lastWords();
	try {
		const end = await remote.run(host.name, {
			script: settings.versionCommand,
			environment: {
				SALLYPORT_HOST: host.name,
				SALLYPORT_ROLE: host.role
			},
			timeout: Math.min(settings.commandTimeout, longestQuestion),
			onLine: words.keep
		}, signal);
		if (end.exit.kind === "status" && end.exit.status === 0) return versionIn(end.stdout, words.stdout);
		const said = words.stderr.length > 0 ? words.stderr : words.stdout;
		return unknown(`version-command ${wordsOfExit(end.exit)}${quoted(said)}`);
	} catch (error) {
		signal.throwIfAborted();
		return unknown(`version-command could not be asked: ${(0,_errors_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.n)(error).message}`);
	}
}
/** Milliseconds. A question, not a deploy; long enough for a runtime that has to start first. */
const longestQuestion = 6e4;
/**
* The last line that is not empty must be a version. Lines before it are allowed, since a login profile or a wrapper may greet;
* any other last line is no answer, and no guess is made from it. `shown` is the same output made safe to print.
*/
function versionIn(stdout, shown) {
	const last = stdout.split(/\r\n|\r|\n/).map((line) => line.trim()).findLast((line) => line !== "");
	if (last === void 0) return { kind: "none" };
	const version = (0,_version_chunk_mjs__WEBPACK_IMPORTED_MODULE_2__.t)(last);
	if (version !== void 0) return {
		kind: "version",
		version
	};
	return unknown(`the last line that version-command printed is no version${quoted(shown)}`);
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
/** The deployer `command`: the team's own commands, run on each host, all hosts of a batch side by side. */
function commandDeployer({ remote, emit, settingsFor }) {
	return {
		observe: (host, signal) => runVersionCommand(remote, {
			host,
			settings: settingsFor(host.role)
		}, signal),
		deploy: (hosts, change, signal) => new Map(hosts.map((host) => {
			const order = {
				host,
				settings: settingsFor(host.role),
				environment: environmentOf(host, change)
			};
			return [host.name, runDeployCommand({
				remote,
				emit
			}, order, signal)];
		}))
	};
}
/** What every command of the team sees. The previous version is empty where the host ran none or could not tell. */
function environmentOf(host, { version, previous }) {
	return {
		SALLYPORT_VERSION: version,
		SALLYPORT_PREVIOUS_VERSION: versionOf(previous.get(host.name)),
		SALLYPORT_HOST: host.name,
		SALLYPORT_ROLE: host.role
	};
}
function versionOf(observation) {
	return observation?.kind === "version" ? observation.version : "";
}
// src/health/miss.ts
/**
* What kept a question from being answered, in words. Throws instead where asking again would be of no use:
* an abort, and our own errors (forwarding forbidden, connection lost), which stay as they are until someone acts.
*/
function missOf(error, signal) {
	signal.throwIfAborted();
	if (error instanceof _errors_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.t) throw error;
	return {
		kind: "miss",
		reason: wordsOf(error)
	};
}
function wordsOf(error) {
	if (!(error instanceof Error)) return (0,_foreign_output_chunk_mjs__WEBPACK_IMPORTED_MODULE_3__.i)(String(error), void 0, 200);
	const code = "code" in error && typeof error.code === "string" ? error.code : "";
	if (code.startsWith("HPE_")) return `the answer is not HTTP (${code})`;
	const said = (0,_foreign_output_chunk_mjs__WEBPACK_IMPORTED_MODULE_3__.i)(error.message, void 0, 200);
	return words.get(code) ?? (said === "" ? "it failed without a reason" : said);
}
/** Node's and OpenSSL's codes that a health check really meets. */
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
/** Whether an answer names the version as a whole word: `1.2` is neither in `1.20` nor in `1.2.3` or `v1.2`. */
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
/** The start of a foreign text, on one line and safe to print. */
function bodyStart(body, redact) {
	return (0,_foreign_output_chunk_mjs__WEBPACK_IMPORTED_MODULE_3__.i)(body, redact, 200).replaceAll(/\s+/g, " ");
}
// src/health/ask-command.ts
/** Runs a command on the host: status 0 passes, and what it printed on stdout is the answer. */
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
		if (error instanceof _errors_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.t && error.code === "COMMAND_TIMED_OUT") return {
			kind: "miss",
			reason: "it did not end in time"
		};
		return missOf(error, signal);
	}
}
/** Milliseconds; the gate is less patient, this one makes the host's side end too. */
const longest = 3e4;
// src/health/place.ts
/** As the settings spell it. */
function placeOf(target) {
	switch (target.kind) {
		case "http": return `http${target.tls ? "s" : ""}://${authority(target)}${target.path}`;
		case "tcp": return `tcp://${bracketed(target.host)}:${target.port}`;
		case "unix": return `unix:${target.socket}:${target.path}`;
		case "command": return `command: ${target.command.split("\n", 1)[0]}`;
	}
}
/** What a browser would send as Host: without the scheme's own port. */
function authority({ tls, host, port }) {
	return port === (tls ? 443 : 80) ? bracketed(host) : `${bracketed(host)}:${port}`;
}
function bracketed(host) {
	return host.includes(":") ? `[${host}]` : host;
}
// src/health/ask-http.ts
/** One GET over a connection that the host itself opens. Only 2xx passes: a redirect has not been answered by the application. */
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
/** A unix socket has no name of its own; Rails’ host authorization lets localhost in. */
function nameOf(target) {
	return target.kind === "unix" ? "localhost" : authority(target);
}
function secure(socket, address, { host: name = address, tls }, signal) {
	return new Promise((resolve, reject) => {
		const stream = (0,node_tls__WEBPACK_IMPORTED_MODULE_7__.connect)({
			socket,
			host: name,
			servername: (0,node_net__WEBPACK_IMPORTED_MODULE_6__.isIP)(name) === 0 ? name : "",
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
		const asking = (0,node_http__WEBPACK_IMPORTED_MODULE_5__.request)({
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
/** What is longer tells nothing more about health, and an answer that never ends must not be waited for. */
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
		reason: `status ${statusCode}, a redirect to ${(0,_foreign_output_chunk_mjs__WEBPACK_IMPORTED_MODULE_3__.i)(headers.location, redact, 200)}`
	};
	const said = bodyStart(body, redact);
	return {
		kind: "miss",
		reason: said === "" ? `status ${statusCode}` : `status ${statusCode}: “${said}”`
	};
}
// src/health/ask-tcp.ts
/** Whether somebody takes the connection. Nothing is sent. */
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
/** The question of `health-check`; undefined where the role has none. */
function healthQuestion(asker, host, health) {
	if (health.check === void 0) return void 0;
	return question("HEALTH_CHECK_FAILED", health.check, (target, signal) => ask(asker, {
		host,
		health,
		target
	}, signal));
}
/** The question of `version-check`: the answer must name the version as a whole word. */
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
/** The settings that hold for a host of this role. */
function settingsForRole(settings, role) {
	return settings.roles.get(role) ?? settings.anyRole;
}
// src/run/witnesses.ts
/** Who brings a version to a host and who says how the host is, by the settings of the host's role. */
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
// src/run/plan-hosts.ts
/** Asks every host what it runs and how it is, and cuts the batches. Printed before anything changes. */
async function planHosts(stage) {
	const { settings, world, inventory } = stage;
	const { clock, emit, cancelled } = world;
	const wanted = {
		hosts: inventory.hosts,
		version: settings.version
	};
	const plan = makePlan(await (0,_open_reporter_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.n)(world, "preflight", () => observeHosts({
		...witnesses(stage),
		clock,
		emit
	}, wanted, cancelled), (hosts) => `${hosts.length} of ${hosts.length} hosts are ready`), settings.rollout, settings.version);
	emit({
		kind: "plan-made",
		plan
	});
	return plan;
}
// src/run/fleet-life.ts
/** Connects to every host, does the work, and ends every connection: tracked connections would outlive the rule (facts: EC2 connection tracking). */
async function withFleet({ world, inventory, cloud, facts, note }, work) {
	const all = inventory.hosts.length;
	const fleet = await (0,_open_reporter_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.n)(world, "connect", () => world.hosts.connect(inventory, cloud, world.cancelled), (found) => `${all - found.failed.size} of ${all} hosts`);
	try {
		facts.unreachable = fleet.failed;
		if (fleet.failed.size > 0) throw new AggregateError(fleet.failed.values());
		await work(fleet);
	} catch (error) {
		note(error);
	} finally {
		await fleet.close().catch(note);
	}
}
// src/rollout/outcome.ts
/** What the hosts' ends mean for the whole run. `stopped` is what ended the rollout from outside: a cancel or the deadline. */
function judgeHosts(hosts, version, stopped) {
	const mixed = isMixed(hosts, version);
	if (!mixed && hosts.every(({ outcome, after }) => isGood(outcome.kind) && runs(after, version))) return {
		outcome: hosts.every(({ outcome }) => outcome.kind === "skipped") ? "nothing-to-do" : "done",
		mixed,
		exitCode: 0
	};
	if (mixed) return {
		outcome: "mixed",
		mixed,
		exitCode: 4
	};
	if (hosts.some((host) => !isGood(host.outcome.kind) && changed(host))) return {
		outcome: "halted",
		mixed,
		exitCode: 4
	};
	if (stopped?.code === "CANCELLED") return {
		outcome: "cancelled",
		mixed,
		exitCode: 130
	};
	return {
		outcome: "halted",
		mixed,
		exitCode: 3
	};
}
/**
* Mixed: hosts of one role run different versions, the new one runs on some hosts and not on others,
* or a host that was touched can't be seen any more (unknown is never success).
*/
function isMixed(hosts, version) {
	const differ = [...Map.groupBy(hosts, ({ host }) => host.role).values()].some((ofRole) => new Set(ofRole.map(({ after }) => seen(after)).filter(isSeen)).size > 1);
	const onNew = hosts.filter(({ after }) => runs(after, version)).length;
	return differ || onNew > 0 && onNew < hosts.length || hosts.some(isLost);
}
function isLost({ outcome, after }) {
	return (outcome.kind === "failed" || outcome.kind === "interrupted" || outcome.kind === "done") && after.kind === "unknown";
}
function isGood(kind) {
	return kind === "done" || kind === "skipped";
}
function changed({ before, after }) {
	return seen(before) !== seen(after);
}
function runs(after, version) {
	return after.kind === "version" && after.version === version;
}
/** Two that run nothing are alike. A space can be in no version. */
function seen(observation) {
	switch (observation.kind) {
		case "version": return observation.version;
		case "none": return "runs nothing";
		case "unknown": return;
	}
}
function isSeen(text) {
	return text !== void 0;
}
// src/run/result.ts
function resultOf(facts, ended) {
	const { settings, started, end } = facts;
	const hosts = end?.hosts ?? untouched(facts);
	const judged = end === void 0 ? void 0 : judgeHosts(end.hosts, settings.version, end.stopped);
	const verdict = end?.kind === "rolled-out" ? judged : void 0;
	const hostFailures = end?.hosts.flatMap(({ outcome }) => "error" in outcome ? [outcome.error] : []) ?? [];
	const stopped = end?.stopped === void 0 ? [] : [end.stopped];
	const [failure, ...alsoFailed] = [
		...hostFailures,
		...stopped,
		...facts.failures
	];
	const exitCode = (0,_errors_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.r)([verdict?.exitCode ?? 0, ...facts.failures.map((error) => error.exitCode)]);
	return {
		outcome: outcomeOf(facts, exitCode, verdict?.outcome),
		exitCode,
		mode: settings.mode,
		version: settings.version,
		hosts,
		mixed: judged?.mixed ?? false,
		...facts.window === void 0 ? {} : { window: facts.window },
		...failure === void 0 ? {} : { failure },
		alsoFailed,
		started,
		ended
	};
}
function outcomeOf({ failures, end }, exitCode, rollout) {
	if (exitCode === 8) return "clean-up-failed";
	if (rollout !== void 0 && rollout !== "done") return rollout;
	const [first] = failures;
	if (first === void 0) return end?.kind === "planned" ? "planned" : rollout ?? "done";
	if (first.code === "DEFECT") return "defect";
	return failures.some(({ code }) => code === "CANCELLED") ? "cancelled" : "refused";
}
/** The run ended before any host could change: still one row each, so that nobody has to guess. */
function untouched({ inventory, unreachable }) {
	return (inventory?.hosts ?? []).map((host) => {
		const error = unreachable?.get(host.name);
		const unseen = {
			kind: "unknown",
			reason: "not asked"
		};
		return {
			host,
			outcome: error === void 0 ? { kind: "not-started" } : {
				kind: "unreachable",
				error
			},
			before: unseen,
			after: unseen,
			phases: []
		};
	});
}
// src/run/story.ts
/**
* The run as design.md tells it: gather, open the window, connect, do the chapter, and shut everything whatever happened.
* Never throws: every failure is in the result, the first one first.
*/
async function runStory(settings, world, chapter) {
	const facts = {
		settings,
		started: world.clock.now(),
		failures: []
	};
	const note = (error) => {
		for (const each of error instanceof AggregateError ? error.errors : [error]) facts.failures.push((0,_errors_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.n)(each));
	};
	world.cancelled.addEventListener("abort", () => world.emit({
		kind: "cancelled",
		reason: (0,_errors_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.n)(world.cancelled.reason).message
	}), { once: true });
	try {
		const gathered = await (0,_mask_key_chunk_mjs__WEBPACK_IMPORTED_MODULE_4__.i)(settings, world);
		const { inventory } = gathered;
		facts.inventory = inventory;
		warnOfUnknownRoles(settings, world, inventory);
		await (0,_mask_key_chunk_mjs__WEBPACK_IMPORTED_MODULE_4__.r)({
			settings,
			world,
			facts,
			note,
			...gathered
		}, async ({ recorder, watch }) => {
			await withFleet({
				world,
				facts,
				note,
				...gathered
			}, async (fleet) => {
				facts.end = await chapter({
					settings,
					world,
					inventory,
					fleet,
					recorder,
					watch: watch.look
				});
			});
			return "shut";
		});
	} catch (error) {
		note(error);
	}
	const result = resultOf(facts, world.clock.now());
	world.emit({
		kind: "run-ended",
		result
	});
	return result;
}
/** A role that no host has is most often one that is spelled differently in the outputs: its settings would be ignored in silence. */
function warnOfUnknownRoles({ roles }, { emit }, { hosts }) {
	const known = new Set(hosts.map(({ role }) => role));
	const unknown = [...roles.keys()].filter((role) => !known.has(role));
	if (unknown.length === 0) return;
	emit({
		kind: "warning",
		message: `No host has the role ${unknown.join(", ")} that sallyport.yml has settings for. The hosts' roles: ${[...known].join(", ")}.`
	});
}
// src/run/deploy.ts
/** Rolls the version out over every host, batch by batch. */
function deploy(settings, world) {
	return runStory(settings, world, async (stage) => {
		const plan = await planHosts(stage);
		const { recorder } = stage;
		const { hosts, stopped } = await rollOut(plan, {
			...witnesses(stage),
			clock: world.clock,
			emit: world.emit,
			mayGoOn: stage.watch,
			saveInFlight: (inFlight) => recorder.update({ inFlight: [...inFlight] })
		}, settings.rollout, world.cancelled);
		return {
			kind: "rolled-out",
			hosts,
			...stopped === void 0 ? {} : { stopped }
		};
	});
}
// src/run/plan.ts
/** Does all that a deploy does up to the plan, and changes no host. */
function plan(settings, world) {
	return runStory(settings, world, async (stage) => {
		const { batches, skipped } = await planHosts(stage);
		const asItIs = (kind) => (planned) => ({
			host: planned.host,
			outcome: { kind },
			before: planned.before.running,
			after: planned.before.running,
			phases: []
		});
		return {
			kind: "planned",
			hosts: [...skipped.map(asItIs("skipped")), ...batches.flatMap((batch) => batch.hosts.map(asItIs("not-started")))]
		};
	});
}
// src/entry/compose.ts
/** A whole run's outside: a window's, and the hosts. Each client is imported when its door is first used: a run pays for what it needs, when it needs it. */
function composeWorld({ settings, ...parts }) {
	const world = (0,_mask_key_chunk_mjs__WEBPACK_IMPORTED_MODULE_4__.n)({
		settings,
		...parts
	});
	const { redactor, env } = parts;
	return {
		...world,
		hosts: { connect: async (inventory, cloud, signal) => {
			const { connectHosts } = await Promise.all(/* import() */[__webpack_require__.e(204), __webpack_require__.e(334)]).then(__webpack_require__.bind(__webpack_require__, 5334));
			const agentSocket = env["SSH_AUTH_SOCK"];
			const lines = (onLine) => (0,_foreign_output_chunk_mjs__WEBPACK_IMPORTED_MODULE_3__.t)(redactor.redact, onLine);
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
// src/entry/start-run.ts
/** A run whose settings are right, for whoever asks for it. Its secrets are masked before the first word of it is told. */
async function startRun({ settings, warnings, ci, redactor, emit, cancelled }) {
	(0,_mask_key_chunk_mjs__WEBPACK_IMPORTED_MODULE_4__.t)(settings.ssh, ci);
	emit({
		kind: "run-started",
		mode: settings.mode,
		version: settings.version
	});
	for (const warning of warnings) emit({
		kind: "warning",
		message: (0,_version_chunk_mjs__WEBPACK_IMPORTED_MODULE_2__.r)(warning)
	});
	return await runMode(settings, composeWorld({
		settings,
		ci,
		redactor,
		emit,
		cancelled,
		env: process.env
	}));
}
/** Each mode is one story in `run/`. */
function runMode(settings, world) {
	switch (settings.mode) {
		case "deploy": return deploy(settings, world);
		case "plan": return plan(settings, world);
	}
}
// src/entry/carry-out.ts
/** A run that is told on this process's own log, from its first event to its exit code. */
async function carryOut(parts) {
	const { emit, finish } = await (0,_open_reporter_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(parts.ci, parts.redactor);
	const result = await startRun({
		...parts,
		emit
	});
	finish(result);
	return result.exitCode;
}



/***/ })

};
;