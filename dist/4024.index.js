"use strict";
exports.id = 4024;
exports.ids = [4024];
exports.modules = {

/***/ 4024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   carryOut: () => (/* binding */ carryOut)
/* harmony export */ });
/* harmony import */ var _open_reporter_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6328);
/* harmony import */ var _errors_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(585);
/* harmony import */ var _compose_chunk_mjs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6042);
/* harmony import */ var _describe_version_chunk_mjs__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1136);
/* harmony import */ var _clock_chunk_mjs__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1596);
/* harmony import */ var _nonce_chunk_mjs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43);
/* harmony import */ var _step_chunk_mjs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1686);
/* harmony import */ var _mask_key_chunk_mjs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2210);
/* harmony import */ var _version_chunk_mjs__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5374);









// src/rollout/in-flight.ts
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
async function lookAgain(roll, host) {
	const { cancelled } = roll;
	if (!cancelled.aborted) {
		const seen = await look(roll, host, {
			milliseconds: patience$2,
			signal: cancelled
		});
		if (!cancelled.aborted || seen.kind !== "unknown") return seen;
	}
	return await look(roll, host, { milliseconds: haste });
}
const patience$2 = 15e3;
const haste = 1e3;
async function look({ deployer, clock }, host, limits) {
	const onTimeout = () => /* @__PURE__ */ new Error(`${host.name} did not tell within ${limits.milliseconds / 1e3} s`);
	try {
		return await (0,_clock_chunk_mjs__WEBPACK_IMPORTED_MODULE_7__.t)({
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
			return `${(0,_describe_version_chunk_mjs__WEBPACK_IMPORTED_MODULE_8__.t)(before.running)} → ${version}`;
		});
		roll.inFlight.move(host.name, "verifying");
		await walk.through("verifying", async () => {
			const gate = (0,_compose_chunk_mjs__WEBPACK_IMPORTED_MODULE_2__.c)(roll, host, version);
			await (0,_compose_chunk_mjs__WEBPACK_IMPORTED_MODULE_2__.u)(roll, gate, roll.stop);
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
async function rollBatch(roll, { number, hosts }) {
	roll.emit({
		kind: "batch-started",
		number,
		of: roll.plan.batches.length,
		hosts: hosts.map(({ host }) => host.name)
	});
	const deployed = startDeploy(roll, hosts);
	return await Promise.all(hosts.map((planned) => rollHost(roll, planned, deployed(planned.host))));
}
function startDeploy({ deployer, plan, stop }, hosts) {
	const changes = hosts.map(({ host, before }) => ({
		host,
		from: before.running,
		to: plan.version,
		drained: false
	}));
	const started = (async () => deployer.deploy(changes, stop))();
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
// src/run/lock-life.ts
async function withLock(stage, work) {
	const { settings, world, inventory, fleet, recorder } = stage;
	const host = (0,_compose_chunk_mjs__WEBPACK_IMPORTED_MODULE_2__.o)(inventory.hosts);
	const { application = world.run.repository || unnamed, breaking } = settings.rollout.lock;
	const nonce = (0,_nonce_chunk_mjs__WEBPACK_IMPORTED_MODULE_3__.t)();
	recorder.update({
		lock: {
			host: host.name,
			application,
			nonce
		},
		settle: (0,_compose_chunk_mjs__WEBPACK_IMPORTED_MODULE_2__.i)(stage, [host.name])
	});
	const claim = {
		application,
		nonce,
		ttl,
		owner: ownerOf(world),
		url: world.run.url
	};
	const lock = await (0,_step_chunk_mjs__WEBPACK_IMPORTED_MODULE_4__.t)(world, "lock", () => (0,_compose_chunk_mjs__WEBPACK_IMPORTED_MODULE_2__.s)(fleet.remote, {
		host,
		claim,
		...breaking === void 0 ? {} : { breaking }
	}, world.cancelled), () => `${application}, on ${host.name}`);
	if (lock.brokenFrom !== void 0) world.emit({
		kind: "warning",
		message: tookOver(lock.brokenFrom.owner, host)
	});
	const ended = new AbortController();
	const keeping = keep(world, lock, ended.signal);
	try {
		return await work(lock);
	} finally {
		ended.abort(/* @__PURE__ */ new Error("the work is done"));
		await keeping;
		await giveBack(stage, lock);
	}
}
async function keep({ clock }, lock, ended) {
	while (!ended.aborted) await clock.sleep(ttl / 5, ended).then(() => lock.renew(ended)).catch(() => void 0);
}
async function giveBack({ world, recorder }, lock) {
	const { clock, emit } = world;
	try {
		const milliseconds = world.cancelled.aborted ? inACancel : patience$1;
		if (await (0,_clock_chunk_mjs__WEBPACK_IMPORTED_MODULE_7__.t)({
			clock,
			milliseconds,
			onTimeout: () => tooSlow(lock)
		}, (signal) => lock.release(signal)) === "lost") emit({
			kind: "warning",
			message: `The deploy lock on ${lock.host} was taken away meanwhile.`
		});
		recorder.update({ lock: void 0 });
	} catch (error) {
		const { message } = (0,_errors_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.n)(error);
		emit({
			kind: "warning",
			message: `The deploy lock on ${lock.host} was not given back, and ends by itself: ${message}`
		});
	}
}
const unnamed = "application";
const ttl = 6e5;
const patience$1 = 2e4;
const inACancel = 1e3;
function ownerOf({ run }) {
	return [
		run.actor,
		run.repository,
		run.runId === "" ? "" : `run ${run.runId}`,
		run.job
	].filter((part) => part !== "").join(", ");
}
function tookOver(owner, { name }) {
	return `The deploy lock on ${name} was taken over from ${owner || "somebody who gave no name"}.`;
}
function tooSlow({ host }) {
	return new _errors_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.t("LOCK_UNAVAILABLE", {
		message: `${host} did not answer in time.`,
		hint: "It ends by itself."
	});
}
// src/rollout/make-plan.ts
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
		const running = await (0,_clock_chunk_mjs__WEBPACK_IMPORTED_MODULE_7__.t)({
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
			detail: `runs ${(0,_describe_version_chunk_mjs__WEBPACK_IMPORTED_MODULE_8__.t)(running)}${health === "unchecked" ? "" : `, ${health}`}`,
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
async function healthOf(parts, { host, version, running }, signal) {
	const gate = (0,_compose_chunk_mjs__WEBPACK_IMPORTED_MODULE_2__.c)(parts, host, version);
	const checks = parts.gates.questions(host, version);
	if (checks.length === 0) return "unchecked";
	if (running.kind === "version" && running.version === version) return await (0,_compose_chunk_mjs__WEBPACK_IMPORTED_MODULE_2__.l)(parts, gate, signal) === void 0 ? "healthy" : "unhealthy";
	const questions = checks.filter(({ failure }) => failure === "HEALTH_CHECK_FAILED");
	if (questions.length === 0) return "unchecked";
	const once = {
		...gate,
		questions,
		limits: {
			...gate.limits,
			passes: 1
		}
	};
	return await (0,_compose_chunk_mjs__WEBPACK_IMPORTED_MODULE_2__.l)(parts, once, signal) === void 0 ? "healthy" : "unhealthy";
}
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
function preflightFailed(problems, of) {
	const [first] = problems;
	const list = problems.map(({ message }) => `- ${message}`).join("\n");
	return new _errors_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.t("PREFLIGHT_FAILED", {
		message: `${problems.length} of ${of} hosts are not ready, and nothing was changed:\n${list}`,
		hint: [...new Set(problems.map(({ hint }) => hint))].join(" "),
		cause: first
	});
}
// src/run/plan-hosts.ts
async function planHosts(stage) {
	const { settings, world, inventory } = stage;
	const { clock, emit, cancelled } = world;
	const wanted = {
		hosts: inventory.hosts,
		version: settings.version
	};
	const plan = makePlan(await (0,_step_chunk_mjs__WEBPACK_IMPORTED_MODULE_4__.t)(world, "preflight", () => observeHosts({
		...(0,_compose_chunk_mjs__WEBPACK_IMPORTED_MODULE_2__.n)(stage),
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
async function withFleet({ world, inventory, cloud, facts, note }, work) {
	const all = inventory.hosts.length;
	const fleet = await (0,_step_chunk_mjs__WEBPACK_IMPORTED_MODULE_4__.t)(world, "connect", () => world.hosts.connect(inventory, cloud, world.cancelled), () => `${all} of ${all} hosts`, ({ failed }) => notConnected(failed, all));
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
function notConnected(failed, all) {
	const [first] = failed.values();
	if (first === void 0 || all === 1) return first;
	const { code, message, hint } = first;
	return new _errors_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.t(code, {
		message: `${all - failed.size} of ${all} hosts. ${failed.size > 1 ? "The first failure: " : ""}${message}`,
		hint,
		cause: first
	});
}
// src/rollout/outcome.ts
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
		const gathered = await (0,_mask_key_chunk_mjs__WEBPACK_IMPORTED_MODULE_5__.o)(settings, world);
		const { inventory } = gathered;
		facts.inventory = inventory;
		warnOfUnknownRoles(settings, world, inventory);
		await world.login.check(inventory);
		await (0,_mask_key_chunk_mjs__WEBPACK_IMPORTED_MODULE_5__.a)({
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
function deploy(settings, world) {
	return runStory(settings, world, (stage) => withLock(stage, async (lock) => {
		const { hosts, stopped } = await rollOut(await planHosts(stage), {
			...(0,_compose_chunk_mjs__WEBPACK_IMPORTED_MODULE_2__.n)(stage),
			clock: world.clock,
			emit: world.emit,
			mayGoOn: async () => {
				await stage.watch();
				await lock.renew(world.cancelled);
			},
			saveInFlight: (inFlight) => stage.recorder.update({
				inFlight: [...inFlight],
				settle: (0,_compose_chunk_mjs__WEBPACK_IMPORTED_MODULE_2__.i)(stage, [lock.host, ...inFlight.map(({ host }) => host)])
			})
		}, settings.rollout, world.cancelled);
		return {
			kind: "rolled-out",
			hosts,
			...stopped === void 0 ? {} : { stopped }
		};
	}));
}
// src/run/plan.ts
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
// src/entry/start-run.ts
async function startRun({ settings, warnings, ci, redactor, emit, cancelled }) {
	(0,_mask_key_chunk_mjs__WEBPACK_IMPORTED_MODULE_5__.t)(settings.ssh, ci);
	emit({
		kind: "run-started",
		mode: settings.mode,
		version: settings.version
	});
	for (const warning of warnings) emit({
		kind: "warning",
		message: (0,_version_chunk_mjs__WEBPACK_IMPORTED_MODULE_6__.r)(warning)
	});
	return await runMode(settings, (0,_compose_chunk_mjs__WEBPACK_IMPORTED_MODULE_2__.t)({
		settings,
		ci,
		redactor,
		emit,
		cancelled,
		env: process.env
	}));
}
function runMode(settings, world) {
	switch (settings.mode) {
		case "deploy": return deploy(settings, world);
		case "plan": return plan(settings, world);
	}
}
// src/entry/carry-out.ts
async function carryOut(parts) {
	const { emit, finish } = await (0,_open_reporter_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(parts.ci, parts.redactor);
	const result = await startRun({
		...parts,
		emit
	});
	finish(result);
	return result.exitCode;
}



/***/ }),

/***/ 1136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ describeVersion)
/* harmony export */ });
// src/rollout/describe-version.ts
function describeVersion(observation) {
	switch (observation.kind) {
		case "version": return observation.version;
		case "none": return "nothing";
		case "unknown": return "unknown";
	}
}



/***/ })

};
;