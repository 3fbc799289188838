"use strict";
exports.id = 5077;
exports.ids = [5077];
exports.modules = {

/***/ 5077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
carryOut: () => (carryOut)
});
var _open_reporter_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1909);
var _compose_mjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2831);
var _clock_mjs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
var _errors_mjs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8484);
var _nonce_mjs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1454);
var _describe_version_mjs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7729);
var _wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8186);
var _words_mjs__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8528);
var _version_mjs__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1899);
var _mask_key_mjs__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7175);
var _problem_mjs__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5146);











// src/run/canary-lane.ts
function canaryLane({ world: { clock, emit } }, { machines, targetGroups: groups }, canary, hosts) {
	return (0,_compose_mjs__WEBPACK_IMPORTED_MODULE_1__.h)({
		hosts,
		groups,
		clock,
		emit,
		targetGroups: {
			kind: "by-role",
			groups: new Map(hosts.map(({ role }) => [role, [canary]]))
		},
		find: (unknown, signal) => machines.find(unknown, signal)
	});
}
// src/run/left-trial.ts
async function endLeftTrial(stage) {
	const { inventory, world, cloud } = stage;
	const { canaryGroup: canary } = inventory;
	if (canary === void 0 || cloud === void 0) return;
	const left = await look$2(stage, cloud, canary).catch((error) => {
		world.cancelled.throwIfAborted();
		world.emit({
			kind: "warning",
			message: notSeen$1(canary, (0,_errors_mjs__WEBPACK_IMPORTED_MODULE_3__.r)(error))
		});
	});
	if (left === void 0) return;
	const { rest, lane, hasShare, inside } = left;
	if (!hasShare && inside.length === 0) return;
	world.emit({
		kind: "warning",
		message: hasShare ? sharesLeft(canary) : hostsLeft(canary, inside)
	});
	const { clock, cancelled } = world;
	const parts = {
		rules: cloud.listenerRules,
		clock
	};
	if (hasShare) await (0,_describe_version_mjs__WEBPACK_IMPORTED_MODULE_5__.l)(parts, ({ anyway }) => (0,_describe_version_mjs__WEBPACK_IMPORTED_MODULE_5__.i)(parts, rest, {
		anyway,
		milliseconds: _describe_version_mjs__WEBPACK_IMPORTED_MODULE_5__.n,
		signal: cancelled
	}), cancelled);
	await Promise.all(inside.map((host) => lane.leave(host, cancelled)));
}
function sharesLeft(canary, end = "it gets none from now on") {
	return `${nameOf(canary)} gets requests with nobody on trial, as a killed run leaves it: ${end}.`;
}
async function look$2(stage, cloud, canary) {
	const { hosts } = stage.inventory;
	const { cancelled: signal } = stage.world;
	const lane = canaryLane(stage, cloud, canary, hosts);
	const [sending, view] = await Promise.all([cloud.listenerRules.sendingTo(canary, signal), lane.look(signal)]);
	const shared = (0,_describe_version_mjs__WEBPACK_IMPORTED_MODULE_5__.s)(canary, sending);
	return {
		rest: (0,_describe_version_mjs__WEBPACK_IMPORTED_MODULE_5__.o)(canary, shared.rules),
		lane,
		hasShare: shared.hasShare,
		inside: hosts.filter(({ name }) => isThere$1(view.hosts.get(name)))
	};
}
function isThere$1(traffic) {
	const { targets = [] } = traffic === void 0 || traffic.kind === "unbalanced" ? {} : traffic;
	return targets.some(({ state }) => state !== "absent" && state !== "draining" && state !== "unused");
}
function hostsLeft(canary, hosts) {
	const names = hosts.map(({ name }) => name).join(", ");
	return `${nameOf(canary)} holds ${names} with nobody on trial, as a killed run leaves it: they are taken out of it.`;
}
function notSeen$1(canary, { message }) {
	return `It could not be seen whether a killed run has left hosts or a share of the requests in ${nameOf(canary)}: ${message}`;
}
function nameOf(canary) {
	return canary.split("/")[1] ?? canary;
}
// src/run/lock-life.ts
async function withLock(stage, work) {
	const { settings, world, inventory, fleet, recorder } = stage;
	const host = (0,_compose_mjs__WEBPACK_IMPORTED_MODULE_1__._)(inventory.hosts);
	const { application = world.run.repository || unnamed, breaking } = settings.rollout.lock;
	const nonce = (0,_nonce_mjs__WEBPACK_IMPORTED_MODULE_4__.t)();
	recorder.update({
		lock: {
			host: host.name,
			application,
			nonce
		},
		settle: (0,_compose_mjs__WEBPACK_IMPORTED_MODULE_1__.m)(stage, [host.name])
	});
	const claim = {
		application,
		nonce,
		ttl,
		owner: ownerOf(world),
		url: world.run.url
	};
	const lock = await (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_6__.n)(world, "lock", () => (0,_compose_mjs__WEBPACK_IMPORTED_MODULE_1__.v)(fleet.remote, {
		host,
		claim,
		...breaking === void 0 ? {} : { breaking }
	}, world.cancelled), () => `${application}, on ${host.name}`).catch((error) => {
		if ((0,_errors_mjs__WEBPACK_IMPORTED_MODULE_3__.r)(error).code === "LOCK_HELD") recorder.update({
			lock: void 0,
			settle: void 0
		});
		throw error;
	});
	if (lock.brokenFrom !== void 0) world.emit({
		kind: "warning",
		message: tookOver(lock.brokenFrom.owner, host)
	});
	const ended = new AbortController();
	const keeping = keep(world, lock, ended.signal);
	try {
		await endLeftTrial(stage);
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
		const milliseconds = world.cancelled.aborted ? inACancel : patience$7;
		if (await (0,_clock_mjs__WEBPACK_IMPORTED_MODULE_2__.t)({
			clock,
			milliseconds,
			onTimeout: () => tooSlow(lock)
		}, (signal) => lock.release(signal)) === "lost") emit({
			kind: "warning",
			message: `The deploy lock on ${lock.host} was taken away meanwhile.`
		});
		recorder.update({ lock: void 0 });
	} catch (error) {
		const { message } = (0,_errors_mjs__WEBPACK_IMPORTED_MODULE_3__.r)(error);
		emit({
			kind: "warning",
			message: `The deploy lock on ${lock.host} was not given back, and ends by itself: ${message}`
		});
	}
}
const unnamed = "application";
const ttl = 6e5;
const patience$7 = 2e4;
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
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_3__.t("LOCK_UNAVAILABLE", {
		message: `${host} did not answer in time.`,
		hint: "It ends by itself."
	});
}
// src/rollout/capacity.ts
function leastInService(share, hosts) {
	if (share.kind === "count") return share.hosts;
	return Math.min(Math.ceil(share.percent * hosts / 100), Math.max(share.percent === 0 ? 0 : 1, hosts - 1));
}
function nextWave(waiting, role) {
	const { inService, least } = role;
	const zones = zonesOf(role);
	let may = inService.size - least;
	return waiting.filter(({ host: { name, zone } }) => {
		if (!inService.has(name)) return true;
		const ofZone = zone === void 0 ? void 0 : zones.get(zone);
		const empties = least > 0 && ofZone !== void 0 && ofZone.inService === 1 && ofZone.hosts > 1;
		if (may <= 0 || empties) return false;
		may -= 1;
		if (ofZone !== void 0) ofZone.inService -= 1;
		return true;
	});
}
function zonesOf({ hosts, inService }) {
	const zones = /* @__PURE__ */ new Map();
	for (const { name, zone } of hosts) {
		if (zone === void 0) continue;
		const known = zones.get(zone) ?? {
			hosts: 0,
			inService: 0
		};
		zones.set(zone, {
			hosts: known.hosts + 1,
			inService: known.inService + (inService.has(name) ? 1 : 0)
		});
	}
	return zones;
}
function atMost(share, hosts) {
	return share.kind === "count" ? share.hosts : Math.floor(share.percent * hosts / 100);
}
// src/rollout/step.ts
function stepOf({ host, before, to, phases, canary }, way) {
	const trial = canary === void 0 ? {} : { canary };
	return {
		host,
		way,
		from: before.running,
		to,
		phases,
		delay: delayOf(before),
		...trial
	};
}
function delayOf({ traffic }) {
	return traffic.kind === "unbalanced" ? 0 : traffic.delay;
}
function isBalanced({ phases }) {
	return phases.includes("registering");
}
function isChange({ phases }) {
	return phases.includes("deploying") || phases.includes("rolling-back");
}
// src/rollout/make-plan.ts
function makePlan({ hosts, all, strangers }, rules) {
	const skipped = hosts.filter(({ phases }) => phases.length === 0);
	const roles = [...Map.groupBy(hosts, ({ host }) => host.role)].map(([role, ofRole]) => planRole(role, {
		ofRole,
		all: all.filter((host) => host.role === role)
	}, rules));
	const parts = roles.flatMap(({ batches }) => batches);
	return {
		way: rules.way,
		...rules.version === void 0 ? {} : { version: rules.version },
		batches: parts.map((part, index) => ({
			number: index + 1,
			...part
		})),
		skipped,
		once: {},
		strangers,
		takes: roles.reduce((sum, { takes }) => sum + takes, 0),
		drains: roles.reduce((sum, { drains }) => sum + drains, 0)
	};
}
function planRole(role, { ofRole, all }, { paceOf, proofOf }) {
	const { batches: sizes, minInService, soak } = paceOf(role);
	const least = leastInService(minInService, all.length);
	const inService = new Set(ofRole.filter(servesNow).map(({ host }) => host.name));
	const toChange = ofRole.filter(({ phases }) => phases.length > 0);
	const batches = [];
	let proofs = 0;
	let drains = 0;
	for (const part of cut(worstFirst(toChange), sizes, all.length)) {
		const { waves, left } = walkThrough(part, {
			hosts: all,
			inService,
			least
		});
		batches.push({
			role,
			hosts: part,
			capacity: {
				waves: waves.length,
				left,
				of: all.length
			}
		});
		proofs += waves.length * (proofOf(role) + soak);
		drains += waves.reduce((sum, wave) => sum + drainOf(wave), 0);
	}
	return {
		batches,
		takes: proofs + drains,
		drains
	};
}
function walkThrough(batch, { hosts, inService, least }) {
	const waves = [];
	let left = hosts.length;
	for (let waiting = [...batch]; waiting.length > 0;) {
		const wave = nextWave(waiting, {
			hosts,
			inService,
			least
		});
		if (wave.length === 0) return {
			waves: [],
			left: inService.size
		};
		left = Math.min(left, inService.size - wave.filter(({ host }) => inService.has(host.name)).length);
		for (const { host } of wave) inService.add(host.name);
		waiting = waiting.filter((one) => !wave.includes(one));
		waves.push(wave);
	}
	return {
		waves,
		left
	};
}
function servesNow({ before: { traffic, health } }) {
	return traffic.kind === "unbalanced" ? health !== "unhealthy" : traffic.kind === "in";
}
function worstFirst(hosts) {
	const order = (host) => !servesNow(host) ? 0 : host.before.health === "unhealthy" ? 1 : 2;
	return hosts.toSorted((one, other) => order(one) - order(other));
}
function drainOf(wave) {
	return Math.max(0, ...wave.map(({ before, phases }) => phases.includes("draining") ? delayOf(before) : 0));
}
function cut(hosts, sizes, ofRole) {
	const parts = [];
	for (let from = 0; from < hosts.length;) {
		const size = sizes[Math.min(parts.length, sizes.length - 1)];
		const count = size === void 0 ? 1 : countOf$1(size, ofRole);
		parts.push(hosts.slice(from, from + count));
		from += count;
	}
	return parts;
}
function countOf$1(size, ofRole) {
	return Math.max(1, size.kind === "count" ? size.hosts : Math.ceil(size.percent * ofRole / 100));
}
// src/rollout/phases-of.ts
function phasesOf({ before: { running, health, traffic }, to }, way, soak) {
	const balanced = traffic.kind !== "unbalanced";
	const right = running.kind === "version" && running.version === to && (health === "healthy" || health === "unchecked");
	if (right && traffic.kind !== "out") return [];
	const change = balanced ? ["draining", phaseOfWay[way]] : [phaseOfWay[way]];
	return [
		...right ? [] : change,
		"verifying",
		...balanced ? ["registering"] : [],
		...soak > 0 ? ["soaking"] : []
	];
}
const phaseOfWay = {
	deploy: "deploying",
	"roll-back": "rolling-back"
};
// src/rollout/observe-host.ts
async function observeHost(parts, asked, signal) {
	const { clock, emit } = parts;
	const { host } = asked;
	const started = clock.now();
	emit({
		kind: "phase-started",
		host,
		phase: "preflight"
	});
	try {
		const seen = await (0,_clock_mjs__WEBPACK_IMPORTED_MODULE_2__.t)({
			clock,
			milliseconds: patience$6,
			signal,
			onTimeout: () => silent(host)
		}, (until) => planHost(parts, asked, until));
		emit({
			kind: "phase-finished",
			host,
			phase: "preflight",
			detail: detailOf(seen),
			milliseconds: clock.now() - started
		});
		return seen.planned;
	} catch (cause) {
		signal.throwIfAborted();
		emit({
			kind: "phase-failed",
			host,
			phase: "preflight",
			error: (0,_errors_mjs__WEBPACK_IMPORTED_MODULE_3__.r)(cause instanceof AggregateError ? cause.errors[0] : cause),
			milliseconds: clock.now() - started
		});
		throw cause;
	}
}
async function planHost(parts, { host, traffic, goal }, signal) {
	const { deployer } = parts;
	const running = await deployer.observe(host, signal);
	parts.note?.(host, running);
	if (running.kind === "unknown" && running.several !== true) throw notSeen(host, running.reason);
	const to = goal.version ?? await goalOf(parts, goal.way, host, signal);
	const change = {
		host,
		from: running,
		to,
		drained: traffic.kind !== "unbalanced"
	};
	const [{ health, miss }, { missing, wayBack }] = await Promise.all([healthOf(parts, {
		host,
		to,
		running
	}, signal), deployer.preflight(change, goal.way, signal)]);
	const before = {
		running,
		health,
		traffic
	};
	const phases = phasesOf({
		before,
		to
	}, goal.way, goal.soakOf(host));
	if (missing.length > 0 && phases.length > 0) throw new AggregateError(missing);
	return {
		planned: {
			host,
			before,
			to,
			phases,
			wayBack
		},
		miss
	};
}
async function goalOf(parts, way, host, signal) {
	return (way === "deploy" ? await parts.deployer.goal?.(host, signal) : void 0) ?? await previousOf(parts, host, signal);
}
async function previousOf({ deployer }, host, signal) {
	const previous = await deployer.previous(host, signal);
	if (previous.kind === "version") return previous.version;
	throw new _errors_mjs__WEBPACK_IMPORTED_MODULE_3__.t("NO_WAY_BACK", {
		message: `Nobody can tell what ${host.name} ran before: ${previous.kind === "none" ? "there is no earlier version on it" : previous.reason}.`,
		hint: "Name the version to go back to in version."
	});
}
async function healthOf(parts, { host, to, running }, signal) {
	const gate = (0,_compose_mjs__WEBPACK_IMPORTED_MODULE_1__.l)(parts, host, to);
	const checks = parts.gates.questions(host, to);
	if (checks.length === 0) return { health: "unchecked" };
	if (running.kind === "version" && running.version === to) return judged(await (0,_compose_mjs__WEBPACK_IMPORTED_MODULE_1__.u)(parts, gate, signal));
	const questions = checks.filter(({ failure }) => failure === "HEALTH_CHECK_FAILED");
	if (questions.length === 0) return { health: "unchecked" };
	const once = {
		...gate,
		questions,
		limits: {
			...gate.limits,
			passes: 1
		}
	};
	return judged(await (0,_compose_mjs__WEBPACK_IMPORTED_MODULE_1__.u)(parts, once, signal));
}
function judged(miss) {
	return {
		health: miss === void 0 ? "healthy" : "unhealthy",
		miss
	};
}
function detailOf({ planned, miss }) {
	const { running, health, traffic } = planned.before;
	const parts = [`runs ${(0,_describe_version_mjs__WEBPACK_IMPORTED_MODULE_5__.t)(running)}`];
	if (miss !== void 0) parts.push(`unhealthy: ${miss.reason} (${miss.question.place})`);
	else if (health !== "unchecked") parts.push(health);
	if (traffic.kind === "in") parts.push("in service");
	if (traffic.kind === "out") parts.push(`out of service: ${traffic.why}`);
	return parts.join(", ");
}
const patience$6 = 15e4;
function silent(host) {
	return notSeen(host, `no answer within ${patience$6 / 1e3} s`);
}
function notSeen(host, reason) {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_3__.t("PREFLIGHT_FAILED", {
		message: `It can’t be seen what ${host.name} runs: ${reason}`,
		hint: "deployer: puma asks Puma’s own processes (docs/puma.md). With deployer: command, version-command must print the version as its last line and end with 0; on a host that runs nothing yet it must print nothing and end with 0, as `cat REVISION 2>/dev/null || true` does."
	});
}
// src/rollout/traffic-of.ts
function trafficOf(view, host) {
	return view.hosts.get(host.name) ?? {
		kind: "out",
		why: "the balancer says nothing about it",
		delay: 0
	};
}
// src/rollout/preflight.ts
async function preflight(parts, { hosts, goal }, signal) {
	const view = await lookFirst(parts, signal);
	const asked = await Promise.allSettled(hosts.map((host) => observeHost(parts, {
		host,
		traffic: trafficOf(view, host),
		goal
	}, signal)));
	signal.throwIfAborted();
	const failures = asked.flatMap((end) => end.status === "rejected" ? [end.reason] : []);
	const problems = failures.flatMap(_errors_mjs__WEBPACK_IMPORTED_MODULE_3__.n);
	if (problems.length > 0) throw preflightFailed(problems, {
		failed: failures.length,
		of: hosts.length
	});
	return {
		hosts: asked.flatMap((end) => end.status === "fulfilled" ? [end.value] : []),
		strangers: view.strangers
	};
}
async function lookFirst({ balancer, clock }, signal) {
	const onTimeout = () => new _errors_mjs__WEBPACK_IMPORTED_MODULE_3__.t("PREFLIGHT_FAILED", {
		message: `The balancer did not tell within ${patience$5 / 1e3} s which hosts are in service.`,
		hint: "See whether AWS is reachable from this runner, and run it again."
	});
	return await (0,_clock_mjs__WEBPACK_IMPORTED_MODULE_2__.t)({
		clock,
		milliseconds: patience$5,
		signal,
		onTimeout
	}, (until) => balancer.look(until));
}
const patience$5 = 6e4;
function preflightFailed(problems, { failed, of }) {
	const [first] = problems;
	const list = problems.map(({ message }) => `- ${message}`).join("\n");
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_3__.t("PREFLIGHT_FAILED", {
		message: `${failed} of ${of} hosts are not ready, and nothing was changed:\n${list}`,
		hint: [...new Set(problems.map(({ hint }) => hint))].join(" "),
		cause: first
	});
}
// src/rollout/refuse-plan.ts
function refusePlan({ batches }, shareOf) {
	const stuck = batches.filter(({ capacity }) => capacity.waves === 0);
	const roles = [...new Map(stuck.map((batch) => [batch.role, batch])).values()];
	if (roles.length === 0) return void 0;
	const names = roles.map(({ role }) => role).join(", ");
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_3__.t("CAPACITY_TOO_SMALL", {
		message: roles.map((batch) => whyStuck(batch, shareOf(batch.role))).join("\n"),
		hint: `If nobody need be served meanwhile, or the deploy itself loses no request, write min-in-service: 0 (in sallyport.yml under roles: for ${names} alone). Else bring up the hosts that are out of service, or add one.`
	});
}
function whyStuck({ role, capacity: { left, of } }, share) {
	if (of === 1) return `${role} has one host: nobody serves while it changes.`;
	return `No further host of ${role} may change: ${left} of ${of} are in service then, and min-in-service is ${share.kind === "percent" ? `${share.percent}%` : String(share.hosts)}.`;
}
function noWayBack({ way, batches }) {
	if (way === "roll-back") return [];
	const without = batches.flatMap((batch) => batch.hosts.filter(({ phases }) => phases.includes("deploying"))).flatMap(({ host, wayBack }) => wayBack.kind === "none" ? [{
		host,
		why: wayBack.why
	}] : []);
	return [...Map.groupBy(without, ({ why }) => why)].map(([why, ofWhy]) => `No way back for ${few(ofWhy)}: ${why}. If such a host fails, the run halts and leaves it for you.`);
}
function few(hosts) {
	const names = hosts.map(({ host }) => host.name);
	return names.length <= 6 ? names.join(", ") : `${names.slice(0, 5).join(", ")} and ${names.length - 5} more`;
}
// src/rollout/with-canary.ts
function withCanary(plan, trial) {
	const chosen = plan.batches.find((batch) => trial.roles.has(batch.role) && batch.hosts.some(isTried));
	if (chosen === void 0) return plan;
	const { length } = chosen.hosts.filter(isTried);
	if (length >= chosen.capacity.of) throw nobodyElse(chosen);
	const { group, milliseconds } = trial;
	const share = trial.share(length, {
		batch: length,
		role: chosen.capacity.of
	});
	return {
		...plan,
		batches: plan.batches.map((batch) => batch === chosen ? onTrial$1(batch) : batch),
		canary: {
			group,
			share,
			milliseconds
		},
		takes: plan.takes + milliseconds
	};
}
function triedOf({ hosts }) {
	return hosts.filter(({ canary }) => canary === true);
}
function onTrial$1(batch) {
	return {
		...batch,
		canary: true,
		hosts: batch.hosts.map((one) => isTried(one) ? {
			...one,
			canary: true
		} : one)
	};
}
function isTried(host) {
	return isChange(host) && host.phases.includes("registering");
}
function nobodyElse({ number, role, capacity: { of } }) {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_3__.t("CAPACITY_TOO_SMALL", {
		message: `Batch ${number} is all ${of} ${role} hosts: a canary needs others that it can be compared with.`,
		hint: "Begin batches with fewer hosts (batches: 1, 25%), or leave canary-target-group out."
	});
}
// src/run/run-once.ts
function onceIn(plan, stage) {
	const { before, after } = stage.settings.rollout.once;
	const name = hostOfOnce(plan, stage)?.host.name;
	if (name === void 0) return {};
	return {
		...before === void 0 ? {} : { before: name },
		...after === void 0 ? {} : { after: name }
	};
}
function hostOfOnce({ batches }, { inventory }) {
	const changing = batches.flatMap(({ hosts }) => hosts).filter(({ phases }) => phases.includes("deploying"));
	const order = (host) => inventory.hosts.findIndex(({ name }) => name === host.host.name);
	return changing.toSorted((one, other) => order(one) - order(other))[0];
}
async function runOnce(stage, { name, plan, lockedOn }) {
	const { settings, world, fleet, recorder } = stage;
	const { before, after, timeout } = settings.rollout.once;
	const script = name === "before-command" ? before : after;
	const planned = hostOfOnce(plan, stage);
	if (script === void 0 || planned === void 0) return void 0;
	const { host, before: seen, to } = planned;
	const change = {
		host,
		from: seen.running,
		to,
		drained: false
	};
	const settle = (0,_compose_mjs__WEBPACK_IMPORTED_MODULE_1__.m)(stage, [lockedOn, host.name]);
	recorder.update({
		inFlight: [{
			host: host.name,
			phase: `running ${name}`
		}],
		settle
	});
	const work = async () => {
		if (name === "before-command") {
			const missing = await (0,_compose_mjs__WEBPACK_IMPORTED_MODULE_1__.a)(stage).deployer.place?.(change, world.cancelled);
			if (missing !== void 0) return missing;
		}
		const parts = {
			remote: fleet.remote,
			emit: world.emit
		};
		const end = await (0,_compose_mjs__WEBPACK_IMPORTED_MODULE_1__.s)(parts, {
			change,
			name,
			script,
			timeout
		}, world.cancelled);
		return end.kind === "failed" ? end.error : void 0;
	};
	const failed = await (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_6__.n)(world, name, work, () => `on ${host.name}`, (error) => error);
	recorder.update({ inFlight: [] });
	return failed === void 0 || name === "before-command" ? failed : afterAll(failed);
}
function afterAll(cause) {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_3__.t("AFTER_COMMAND_FAILED", {
		message: `Every host is on the new version, but after-command failed. ${cause.message}`,
		hint: `${cause.hint} The next run finds nothing to change and does not run it again: do by hand what it did not do.`,
		cause
	});
}
// src/traffic/canary/canary-balancer.ts
function canaryBalancer(parts) {
	const { home, lane, rest, share, save, hosts } = parts;
	const inside = /* @__PURE__ */ new Set();
	const serving = /* @__PURE__ */ new Set();
	const changed = /* @__PURE__ */ new Set();
	let begun = false;
	let asked = false;
	let last = Promise.resolve();
	const spread = (signal) => {
		last = last.catch(() => void 0).then(() => serving.size > 0 ? give(signal) : takeAll(signal));
		return last;
	};
	const give = async (signal) => {
		asked = true;
		await (0,_describe_version_mjs__WEBPACK_IMPORTED_MODULE_5__.a)(parts, rest, share(serving.size), signal);
	};
	const takeAll = async (signal) => {
		if (!asked) return;
		const take = async (how) => await takeFromAll(parts, rest, how, signal);
		await silence(take, signal);
	};
	const silence = async (take, signal) => {
		for (const rule of (await (0,_describe_version_mjs__WEBPACK_IMPORTED_MODULE_5__.l)(parts, take, signal)).changed) changed.add(rule);
		asked = false;
	};
	const stopServing = async ({ name }, signal) => {
		if (!serving.delete(name)) return;
		try {
			await spread(signal);
		} catch (error) {
			serving.add(name);
			throw error;
		}
	};
	const leave = async (host, signal) => {
		await stopServing(host, signal);
		await lane.leave(host, signal);
		inside.delete(host.name);
	};
	return {
		homes: home.homes,
		look: async (signal) => {
			if (inside.size === 0) return await home.look(signal);
			const [view, lanes] = await Promise.all([home.look(signal), lane.look(signal)]);
			return seenTogether(view, lanes, serving);
		},
		admit: async (host, signal) => {
			inside.add(host.name);
			begun = true;
			save(rest, hosts.filter(({ name }) => inside.has(name)));
			await lane.register(host, signal);
			serving.add(host.name);
			await spread(signal);
		},
		drain: async (host, signal) => {
			await stopServing(host, signal);
			await Promise.all([inside.has(host.name) ? lane.drain(host, signal) : void 0, home.drain(host, signal)]);
			inside.delete(host.name);
		},
		register: async (host, signal) => {
			await home.register(host, signal);
			if (!inside.has(host.name)) return;
			await leave(host, signal).catch(() => signal.throwIfAborted());
		},
		clear: async (milliseconds, signal = never) => {
			serving.clear();
			await last.catch(() => void 0);
			const put = async ({ anyway }) => await (0,_describe_version_mjs__WEBPACK_IMPORTED_MODULE_5__.i)(parts, rest, {
				anyway,
				milliseconds,
				signal
			});
			if (asked || (await put({ anyway: false })).wrote) await silence(put, signal);
			await Promise.all(hosts.map((host) => lane.leave(host, signal)));
			inside.clear();
			save(void 0, []);
			return [...changed];
		},
		hush: async (milliseconds) => {
			if (!begun) return;
			serving.clear();
			await last.catch(() => void 0);
			await (0,_describe_version_mjs__WEBPACK_IMPORTED_MODULE_5__.i)(parts, rest, {
				anyway: asked,
				milliseconds
			});
		}
	};
}
async function takeFromAll(parts, rest, how, signal) {
	const taken = await Promise.all(rest.rules.map((rule) => (0,_describe_version_mjs__WEBPACK_IMPORTED_MODULE_5__.c)(parts, {
		rule,
		canary: rest.group
	}, how, signal)));
	return {
		wrote: taken.some(({ wrote }) => wrote),
		changed: taken.flatMap((one) => one.changed)
	};
}
function seenTogether(view, lanes, serving) {
	const seen = [...view.hosts].map(([name, traffic]) => {
		const other = serving.has(name) ? lanes.hosts.get(name) : void 0;
		return [name, traffic.kind === "out" && other?.kind === "in" ? other : traffic];
	});
	return {
		...view,
		hosts: new Map(seen)
	};
}
const never = new AbortController().signal;
// src/traffic/canary/find-canary.ts
async function findCanary(parts, signal) {
	const { canary, hosts, targetGroups, groups, rules } = parts;
	const [[group], sending] = await Promise.all([groups.describe([canary], signal), rules.sendingTo(canary, signal)]);
	if (group === void 0) throw unusable([`There is no group ${canary}.`]);
	const { rules: shared, hasShare: left } = (0,_describe_version_mjs__WEBPACK_IMPORTED_MODULE_5__.s)(canary, sending);
	const others = new Set(shared.flatMap(({ weights }) => weights.map((one) => one.group)));
	const rolesThere = new Set(hosts.map(({ role }) => role).filter((role) => homesOf(targetGroups, role).some((arn) => others.has(arn))));
	const problems = [
		...homesOf(targetGroups).includes(canary) ? [`${group.name} is among target-groups: a host that serves there all the time is no canary.`] : [],
		...group.holds === "instance" || group.holds === "ip" ? [] : [`The targets of ${group.name} are of type ${group.holds}: no host can be one.`],
		...shared.length === 0 ? [`No listener rule sends both to ${group.name} and to another group.`] : rolesThere.size === 0 ? [`No rule that sends to ${group.name} sends to a group in which hosts serve (target-groups).`] : shared.filter((rule) => isIdle(rule, canary)).map(idle)
	];
	if (problems.length > 0) throw unusable(problems);
	return {
		group,
		roles: rolesThere,
		rest: (0,_describe_version_mjs__WEBPACK_IMPORTED_MODULE_5__.o)(canary, shared),
		left
	};
}
function homesOf(targetGroups, role) {
	switch (targetGroups.kind) {
		case "none": return [];
		case "every-role": return targetGroups.groups;
		case "by-role": return role === void 0 ? [...targetGroups.groups.values()].flat() : targetGroups.groups.get(role) ?? [];
	}
}
function isIdle({ weights }, canary) {
	return weights.every(({ group, weight }) => group === canary || weight === 0);
}
function idle({ arn }) {
	return `The rule ${arn} sends nothing to any group but the canary’s: there is no share to give.`;
}
function unusable(problems) {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_3__.t("TARGET_GROUP_UNUSABLE", {
		message: problems.join("\n"),
		hint: "canary-target-group is a group of its own, empty, in the same forward action as the group of the hosts, with weight 0 (docs/rollout.md, “Canary”)."
	});
}
// src/traffic/canary/whole-minutes.ts
function publishedSince(since, now) {
	const from = Math.ceil(since / minute) * minute;
	const to = Math.floor((now - publication) / minute) * minute;
	return to > from ? {
		from,
		to
	} : void 0;
}
function asManyBefore(began, minutes) {
	const to = Math.floor(began / minute) * minute;
	return {
		from: to - (minutes.to - minutes.from),
		to
	};
}
function untilNext(since, now) {
	return (publishedSince(since, now)?.to ?? Math.ceil(since / 6e4) * 6e4) + minute + publication - now;
}
function beginningsOf({ from, to }) {
	return Array.from({ length: countOf({
		from,
		to
	}) }, (_, at) => from + at * minute);
}
function countOf({ from, to }) {
	return Math.round((to - from) / minute);
}
const minute = 6e4;
const publication = 12e4;
// src/traffic/canary/figures.ts
function groupFigures(groups, minutes) {
	const times = beginningsOf(minutes);
	const known = groups.filter(({ requests, targetErrors, connectionErrors }) => times.some((time) => [
		requests,
		targetErrors,
		connectionErrors
	].some((series) => series.has(time))));
	const holes = times.filter((time) => !known.some(({ requests }) => requests.has(time)) || known.some(contradicts(time)));
	if (holes.length > 0) return {
		kind: "unknown",
		why: holesIn(times, holes)
	};
	const sum = (of) => total(times, known.map(of));
	return {
		kind: "figures",
		requests: sum(({ requests }) => requests),
		targetErrors: sum(({ targetErrors }) => targetErrors),
		connectionErrors: sum(({ connectionErrors }) => connectionErrors),
		latencySeconds: latencyOf(known, times)
	};
}
function balancerFigures({ requests, ownErrors }, minutes) {
	const times = beginningsOf(minutes);
	const holes = times.filter((time) => !requests.has(time));
	if (holes.length > 0) return {
		kind: "unknown",
		why: holesIn(times, holes)
	};
	return {
		kind: "figures",
		requests: total(times, [requests]),
		ownErrors: total(times, [ownErrors])
	};
}
function contradicts(time) {
	return ({ requests, targetErrors, connectionErrors }) => !requests.has(time) && (targetErrors.has(time) || connectionErrors.has(time));
}
function latencyOf(groups, times) {
	let [weighed, requests] = [0, 0];
	for (const group of groups) for (const time of times) {
		const [seconds, count] = [group.latency.get(time), group.requests.get(time) ?? 0];
		if (seconds === void 0) continue;
		weighed += seconds * count;
		requests += count;
	}
	return requests > 0 ? weighed / requests : void 0;
}
function total(times, series) {
	return series.flatMap((one) => times.map((time) => one.get(time) ?? 0)).reduce((sum, value) => sum + value, 0);
}
function holesIn(times, holes) {
	if (holes.length === times.length) return `there are no figures of ${times.length === 1 ? "the minute" : `the ${times.length} minutes`}`;
	return `there are no figures of ${holes.length} of ${times.length} minutes`;
}
// src/traffic/canary/find-in-hosts.ts
function findAnomalies({ anomalies }) {
	return anomalies.filter(({ state }) => state === "anomalous").map(({ target }) => ({
		kind: "worse",
		says: `AWS calls ${target} of the canary group anomalous`
	}));
}
function findBusyness({ busyness: { canary, stable } }) {
	const [own, others] = [meanOf(canary), meanOf(stable)];
	if (own === void 0) return [];
	const says = `${percent$1(own)} of Puma’s threads are busy on the canary hosts`;
	if (own < saturated) return [{
		kind: "fine",
		says
	}];
	if (others === void 0) return [{
		kind: "unclear",
		says: `${says}, and how many on the others is not known`
	}];
	const both = `${says}, ${percent$1(others)} on the others`;
	return [{
		kind: others <= own - gap ? "worse" : "fine",
		says: both
	}];
}
const saturated = .9;
const gap = .25;
function meanOf(hosts) {
	const told = hosts.flatMap(({ busy }) => busy !== void 0 && busy >= 0 && busy <= 1 ? [busy] : []);
	return told.length === 0 ? void 0 : told.reduce((sum, busy) => sum + busy, 0) / told.length;
}
function percent$1(share) {
	return `${Math.round(share * 100)} %`;
}
// src/traffic/canary/excess.ts
function excess(one, other, sigmas) {
	const [p, q] = [one.part / one.of, other.part / other.of];
	const [a, b] = [wilson(one, sigmas), wilson(other, sigmas)];
	return {
		least: p - q - Math.hypot(p - a.least, b.most - q),
		most: p - q + Math.hypot(a.most - p, q - b.least)
	};
}
function wilson({ part, of }, sigmas) {
	const [p, z] = [part / of, sigmas ** 2 / of];
	const middle = (p + z / 2) / (1 + z);
	const half = sigmas * Math.sqrt(p * (1 - p) / of + z / (4 * of)) / (1 + z);
	return {
		least: Math.max(0, middle - half),
		most: Math.min(1, middle + half)
	};
}
// src/traffic/canary/find-in-requests.ts
function findFailures(facts) {
	const found = bothGroups(facts);
	if (typeof found === "string") return [unclear(found)];
	const { own, others } = found;
	const says = `${own.part} of ${own.of} requests failed in the canary group (${percent(own)}), ${others.part} of ${others.of} in the others (${percent(others)})`;
	return [compared(own, others, {
		worse: noise,
		fine: toleratedIn(facts)
	}, says)];
}
function findLatency(facts) {
	const { canary, stable } = facts;
	if (canary.kind === "unknown" || stable.kind === "unknown" || typeof bothGroups(facts) === "string") return [];
	const [own, others] = [canary.latencySeconds, stable.latencySeconds];
	if (!isFigure(own)) return [unclear("how long the canary group took to answer was not told")];
	if (!isFigure(others)) return [unclear("how long the other groups took to answer was not told")];
	const says = `nine of ten requests took at most ${seconds(own)} in the canary group, ${seconds(others)} in the others`;
	if (own > Math.max(others * 1.5, others + .05)) return [{
		kind: "worse",
		says
	}];
	if (own > Math.max(others * 1.25, others + .02)) return [unclear(`${says}: too close to tell`)];
	return [{
		kind: "fine",
		says
	}];
}
function findOwnErrors(facts) {
	const [now, then] = [ownErrorsOf(facts.balancer.window), ownErrorsOf(facts.balancer.before)];
	if (typeof now === "string") return [unclear(`the load balancer: ${now}`)];
	if (typeof then === "string") return [unclear(`the load balancer, before: ${then}`)];
	const found = bothGroups(facts);
	const share = typeof found === "string" ? 0 : Math.min(found.own.of / now.of, 1);
	const says = `the load balancer itself answered ${now.part} of ${now.of} requests with 502, 503 or 504 (${percent(now)}), ${then.part} of ${then.of} before (${percent(then)}); it does not tell for which group`;
	const tolerated = Math.max(toleratedIn(facts), toleratedOwn);
	const finding = compared(now, then, {
		worse: noise * share,
		fine: tolerated * share
	}, says);
	return typeof found === "string" && finding.kind !== "worse" ? [] : [finding];
}
const noise = .001;
function toleratedIn({ minimumRequests }) {
	const inSoFew = sure.fine ** 2 / (minimumRequests + sure.fine ** 2);
	return Math.min(Math.max(1.2 * inSoFew, .005), .05);
}
const toleratedOwn = .02;
const sure = {
	worse: 2.576,
	fine: 1.645
};
function compared(one, other, limits, says) {
	if (excess(one, other, sure.worse).least > limits.worse) return {
		kind: "worse",
		says
	};
	if (excess(one, other, sure.fine).most < limits.fine) return {
		kind: "fine",
		says
	};
	return unclear(`${says}: it takes more requests to tell`);
}
function unclear(says) {
	return {
		kind: "unclear",
		says
	};
}
function bothGroups({ canary, stable, minimumRequests }) {
	const [own, others] = [requestsOf(canary), requestsOf(stable)];
	if (typeof own === "string") return `the canary group: ${own}`;
	if (typeof others === "string") return `the other groups: ${others}`;
	const few = (whose, { of }) => `${whose} had ${of} requests, and it takes ${minimumRequests} to judge`;
	const isEnough = ({ of }) => of > 0 && of >= minimumRequests;
	if (!isEnough(own)) return few("the canary group", own);
	return isEnough(others) ? {
		own,
		others
	} : few("the other groups", others);
}
function requestsOf(group) {
	if (group.kind === "unknown") return group.why;
	const { requests, targetErrors, connectionErrors } = group;
	if (![
		requests,
		targetErrors,
		connectionErrors
	].every(isFigure)) return "its figures make no sense";
	return {
		part: Math.min(targetErrors + connectionErrors, requests),
		of: requests
	};
}
function ownErrorsOf(figures) {
	if (figures.kind === "unknown") return figures.why;
	const { requests, ownErrors } = figures;
	if (![requests, ownErrors].every(isFigure)) return "its figures make no sense";
	if (requests === 0) return "it had no requests";
	return {
		part: ownErrors,
		of: requests + ownErrors
	};
}
function isFigure(value) {
	return value !== void 0 && Number.isFinite(value) && value >= 0;
}
function percent({ part, of }) {
	return `${(part / of * 100).toFixed(1)} %`;
}
function seconds(value) {
	return value < 1 ? `${Math.round(value * 1e3)} ms` : `${value.toFixed(1)} s`;
}
// src/traffic/canary/judge-canary.ts
function judgeCanary(facts) {
	const findings = [
		findFailures,
		findLatency,
		findOwnErrors,
		findAnomalies,
		findBusyness
	].flatMap((find) => find(facts));
	const saying = (kind) => findings.filter((one) => one.kind === kind).map(({ says }) => says);
	const [worse, unclear] = [saying("worse"), saying("unclear")];
	if (worse.length > 0) return {
		kind: "halt",
		reasons: worse
	};
	if (unclear.length > 0) return {
		kind: "inconclusive",
		reasons: unclear
	};
	return {
		kind: "go",
		reasons: saying("fine")
	};
}
// src/traffic/canary/read-and-judge.ts
async function readAndJudge(parts, trial, signal) {
	const { clock, tell } = parts;
	const wanted = Math.max(1, Math.ceil(trial.time / minute));
	for (;;) {
		await clock.sleep(untilNext(trial.since, clock.now()), signal);
		const minutes = publishedSince(trial.since, clock.now());
		if (minutes === void 0) continue;
		const judgement = await look$1(parts, trial, minutes, signal);
		const seen = countOf(minutes);
		if (judgement.kind === "halt" || seen >= 2 * wanted) return judgement;
		if (judgement.kind === "go" && seen >= wanted) return judgement;
		tell(judgement);
	}
}
async function proveReadable({ metrics, clock }, groups, signal) {
	await metrics.read(groups, asManyBefore(clock.now(), {
		from: 0,
		to: minute
	}), signal);
}
async function look$1({ metrics }, trial, minutes, signal) {
	const { groups, began, minimumRequests } = trial;
	const before = asManyBefore(began, minutes);
	try {
		const [series, anomalies, busyness] = await Promise.all([
			metrics.read(groups, {
				from: before.from,
				to: minutes.to
			}, signal),
			metrics.anomalies(groups.canary, signal),
			trial.busyness(signal)
		]);
		return judgeCanary({
			minimumRequests,
			canary: groupFigures([series.canary], minutes),
			stable: groupFigures(series.stable, minutes),
			balancer: {
				window: balancerFigures(series.balancer, minutes),
				before: balancerFigures(series.balancer, before)
			},
			anomalies,
			busyness
		});
	} catch (error) {
		signal.throwIfAborted();
		if (!(error instanceof _errors_mjs__WEBPACK_IMPORTED_MODULE_3__.t)) throw error;
		return {
			kind: "inconclusive",
			reasons: [`the figures could not be read: ${error.message}`]
		};
	}
}
// src/rollout/soak.ts
async function soak(roll, gate, milliseconds) {
	const { clock, emit, stop } = roll;
	const { host, limits } = gate;
	const began = clock.now();
	const spent = () => clock.now() - began;
	const once = {
		...gate,
		limits: {
			...limits,
			passes: 1
		}
	};
	for (let misses = 0; spent() < milliseconds;) {
		emit({
			kind: "waiting",
			host,
			what: watched(milliseconds - spent()),
			milliseconds: spent()
		});
		await clock.sleep(Math.min(limits.interval, milliseconds - spent()), stop);
		const miss = await (0,_compose_mjs__WEBPACK_IMPORTED_MODULE_1__.u)(roll, once, stop);
		misses = miss === void 0 ? 0 : misses + 1;
		if (miss !== void 0 && misses >= limits.passes) throw wentBad$1(gate, miss, misses, spent());
	}
	await (0,_compose_mjs__WEBPACK_IMPORTED_MODULE_1__.d)(roll, gate, stop);
}
function watched(left) {
	return Number.isFinite(left) ? `in service, watched for ${Math.ceil(left / 1e3)} s more` : "in service, watched";
}
function wentBad$1({ host }, { question, reason }, misses, milliseconds) {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_3__.t(question.failure, {
		message: `${host.name} was healthy, and ${Math.round(milliseconds / 1e3)} s later missed ${misses} times in a row. Last miss: ${question.place}: ${reason}.`,
		hint: `Read the application’s own log on ${host.name}: what breaks under traffic shows itself only in service.`
	});
}
// src/run/judge-trial.ts
function judgeTrial$1(stage, cloud, found, version) {
	const { settings, world, inventory } = stage;
	const { clock, emit } = world;
	const { time, requests: minimumRequests } = settings.rollout.canary;
	const groups = groupsOf(found);
	return async ({ hosts, began }, signal) => {
		const since = clock.now();
		const others = inventory.hosts.filter((host) => found.roles.has(host.role) && !hosts.includes(host));
		const busyness = async (within) => ({
			canary: await busynessOf(stage, hosts, within),
			stable: await busynessOf(stage, others, within)
		});
		const tell = ({ reasons }) => emit({
			kind: "waiting",
			what: `on trial: ${reasons.join("; ")}`,
			milliseconds: clock.now() - since
		});
		const parts = {
			metrics: cloud.canaryMetrics,
			clock,
			tell
		};
		const trial = {
			groups,
			began,
			since,
			time,
			minimumRequests,
			busyness
		};
		const watch = () => firstOf(signal, [async (within) => verdictOn(hosts, await readAndJudge(parts, trial, within)), ...hosts.map((host) => (within) => watchHost(stage, host, version, within))]);
		const { judgement } = await (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_6__.n)(world, "canary", watch, ({ says }) => says, (verdict) => verdict.judgement.kind === "go" ? void 0 : verdict.judgement.error);
		return judgement;
	};
}
async function firstOf(signal, works) {
	const ended = new AbortController();
	const within = AbortSignal.any([signal, ended.signal]);
	try {
		return await Promise.race(works.map((work) => work(within)));
	} finally {
		ended.abort(/* @__PURE__ */ new Error("the trial has ended"));
	}
}
async function watchHost(stage, host, version, stop) {
	const { clock, emit } = stage.world;
	try {
		await soak({
			clock,
			emit,
			stop
		}, (0,_compose_mjs__WEBPACK_IMPORTED_MODULE_1__.l)((0,_compose_mjs__WEBPACK_IMPORTED_MODULE_1__.a)(stage), host, version), Number.POSITIVE_INFINITY);
		return {
			judgement: { kind: "go" },
			says: `${host.name} stayed healthy`
		};
	} catch (cause) {
		if (stop.aborted) throw cause;
		return {
			judgement: {
				kind: "bad",
				error: (0,_errors_mjs__WEBPACK_IMPORTED_MODULE_3__.r)(cause)
			},
			says: ""
		};
	}
}
function verdictOn(hosts, { kind, reasons }) {
	const says = reasons.join("; ");
	const names = hosts.map(({ name }) => name).join(", ");
	switch (kind) {
		case "go": return {
			judgement: { kind: "go" },
			says: `goes on with ${(0,_words_mjs__WEBPACK_IMPORTED_MODULE_7__.t)(hosts.length, "host")}: ${says}`
		};
		case "halt": {
			const message = `The trial of ${names} went badly: ${says}.`;
			const hint = `Read the application’s own log on ${names}. They had passed their own checks: what breaks shows itself under users’ requests.`;
			return {
				judgement: {
					kind: "bad",
					error: new _errors_mjs__WEBPACK_IMPORTED_MODULE_3__.t("CANARY_BAD", {
						message,
						hint
					})
				},
				says
			};
		}
		case "inconclusive": {
			const message = `The trial of ${names} tells nothing for certain: ${says}.`;
			return {
				judgement: {
					kind: "inconclusive",
					error: new _errors_mjs__WEBPACK_IMPORTED_MODULE_3__.t("CANARY_INCONCLUSIVE", {
						message,
						hint: "Give it more requests (canary-weight) or more time (canary-time), or deploy when there is more traffic. canary-requests says how many it takes at least."
					})
				},
				says
			};
		}
	}
}
function groupsOf({ rest: { group: canary, rules } }) {
	const all = rules.flatMap(({ weights }) => weights.filter(({ weight }) => weight > 0).map(({ group }) => group));
	return {
		canary,
		stable: [...new Set(all)].filter((group) => group !== canary)
	};
}
async function busynessOf(stage, hosts, signal) {
	const { deployer } = (0,_compose_mjs__WEBPACK_IMPORTED_MODULE_1__.a)(stage);
	return await Promise.all(hosts.map(async (host) => {
		const busy = await deployer.busyness?.(host, signal).catch(() => void 0);
		return {
			host: host.name,
			busy
		};
	}));
}
// src/run/trial.ts
async function findTrial(stage) {
	const { inventory, world, cloud, settings } = stage;
	const { canaryGroup: canary, hosts } = inventory;
	if (canary === void 0 || cloud === void 0) return void 0;
	const { cancelled: signal, clock, emit } = world;
	return await (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_6__.n)(world, "canary", async () => {
		const found = await findCanary(partsOf(stage, cloud, canary), signal);
		if (found.left && settings.mode === "plan") emit({
			kind: "warning",
			message: sharesLeft(canary, "the next run takes it away")
		});
		const ofRoles = hosts.filter(({ role }) => found.roles.has(role));
		const lane = canaryLane(stage, cloud, canary, ofRoles);
		const { strangers } = await lane.look(signal);
		if (strangers.length > 0) throw strange(found, strangers.map(({ target }) => target));
		await proveReadable({
			metrics: cloud.canaryMetrics,
			clock
		}, groupsOf(found), signal);
		return {
			...found,
			lane,
			trial: trialOf(found, settings.rollout.canary)
		};
	}, ({ group, rest }) => `${group.name}, by ${rest.rules.length} listener rule${rest.rules.length === 1 ? "" : "s"}`);
}
function partsOf({ inventory: { hosts, targetGroups } }, cloud, canary) {
	return {
		canary,
		hosts,
		targetGroups,
		groups: cloud.targetGroups,
		rules: cloud.listenerRules
	};
}
function trialOf({ group, roles }, { share, time }) {
	return {
		group: group.name,
		roles,
		milliseconds: time,
		share: (hosts, of) => share === void 0 ? hosts / of.role : share * hosts / of.batch
	};
}
function strange({ group }, targets) {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_3__.t("TARGET_GROUP_UNUSABLE", {
		message: `${group.name} holds ${targets.join(", ")}, which is none of the hosts: what it answers would be taken for the canary’s.`,
		hint: "The canary group belongs to Sallyport alone: take its targets out."
	});
}
async function startTrial(stage, before, plan) {
	const { inventory, world, cloud, recorder } = stage;
	const { version } = plan;
	const batch = plan.batches.find(({ canary }) => canary === true);
	if (batch === void 0 || cloud === void 0 || version === void 0) return void 0;
	const of = {
		batch: triedOf(batch).length,
		role: batch.capacity.of
	};
	const { lane, trial } = before;
	const found = await findCanary(partsOf(stage, cloud, before.group.arn), world.cancelled);
	const { rest, roles, group } = found;
	const balancer = canaryBalancer({
		home: stage.balancer,
		lane,
		rest,
		rules: cloud.listenerRules,
		clock: world.clock,
		hosts: inventory.hosts.filter(({ role }) => roles.has(role)),
		share: (hosts) => hosts === 0 ? 0 : trial.share(hosts, of),
		save: (saved, inside) => recorder.update({ canary: saved && {
			...asRecord(saved),
			targets: inside.flatMap((host) => [...lane.homes(host)])
		} })
	});
	return {
		parts: {
			balancer,
			canary: {
				admit: balancer.admit,
				judge: judgeTrial$1(stage, cloud, found, version)
			}
		},
		end: async () => {
			try {
				await clearUnlessCancelled(balancer, world);
				return;
			} catch (cause) {
				const error = (0,_errors_mjs__WEBPACK_IMPORTED_MODULE_3__.r)(cause);
				if (error.code === "CANARY_WEIGHTS_LEFT") return error;
				world.emit({
					kind: "warning",
					message: stays(group.name, error)
				});
				return;
			}
		}
	};
}
async function clearUnlessCancelled(balancer, { cancelled, emit }) {
	if (cancelled.aborted) return await balancer.hush(shortestHush);
	try {
		const changed = await balancer.clear(_describe_version_mjs__WEBPACK_IMPORTED_MODULE_5__.n, cancelled);
		if (changed.length > 0) emit({
			kind: "warning",
			message: (0,_describe_version_mjs__WEBPACK_IMPORTED_MODULE_5__.u)(changed)
		});
	} catch (error) {
		if (!cancelled.aborted) throw error;
		await balancer.hush(shortestHush);
	}
}
function stays(group, { message }) {
	return `${group} gets no requests any more, but hosts may still be registered there: ${message}`;
}
const shortestHush = 2500;
function asRecord({ group, rules }) {
	return {
		group,
		rules: rules.map((rule) => ({
			...rule,
			weights: rule.weights.map((weight) => ({ ...weight }))
		}))
	};
}
// src/run/plan-hosts.ts
async function planHosts(stage, way, trial) {
	const { settings, world, inventory } = stage;
	const { clock, emit, cancelled } = world;
	const { version } = settings;
	const paceOf = (role) => (0,_compose_mjs__WEBPACK_IMPORTED_MODULE_1__.y)(settings, role).pace;
	const goal = {
		way,
		version,
		soakOf: ({ role }) => paceOf(role).soak
	};
	const note = ({ name }, running) => void stage.observed.set(name, running);
	const made = makePlan({
		...await (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_6__.n)(world, "preflight", () => preflight({
			...(0,_compose_mjs__WEBPACK_IMPORTED_MODULE_1__.a)(stage),
			clock,
			emit,
			note
		}, {
			hosts: stage.reachable,
			goal
		}, cancelled), ({ hosts }) => `${hosts.length} of ${hosts.length} hosts are ready`),
		all: inventory.hosts
	}, {
		way,
		version,
		paceOf,
		proofOf: proofOf(stage)
	});
	const plan = {
		...trial === void 0 ? made : withCanary(made, trial),
		once: onceIn(made, stage)
	};
	emit({
		kind: "plan-made",
		plan
	});
	const refusal = refusePlan(plan, (role) => paceOf(role).minInService);
	if (refusal !== void 0) throw refusal;
	warn(stage, plan, trial);
	return plan;
}
async function planRelease(stage) {
	const found = await findTrial(stage);
	return {
		plan: await planHosts(stage, "deploy", found?.trial),
		found
	};
}
function warn({ settings, world, cloud }, plan, trial) {
	const { onFailure, deadline, once } = settings.rollout;
	const isOneWay = plan.once.before !== void 0 && !once.reversible;
	const warnings = onFailure === "halt" ? [] : isOneWay ? [oneWay] : noWayBack(plan);
	if (plan.strangers.length > 0) {
		const names = plan.strangers.map(({ target, group }) => `${target} in ${group}`).join(", ");
		warnings.push(`In service, but not among the hosts: ${names}. Nobody changes them, so versions count as mixed.`);
	}
	if (trial !== void 0 && plan.canary === void 0 && plan.batches.some(({ hosts }) => hosts.some(isChange))) warnings.push(`Nobody is on trial in ${trial.group}: no host that changes gets its requests by the groups beside it.`);
	const { expires } = cloud?.record.session ?? {};
	if (settings.credentials.role === void 0 && expires !== void 0 && expires < world.clock.now() + deadline) warnings.push(shortCredentials);
	for (const message of warnings) world.emit({
		kind: "warning",
		message
	});
}
const oneWay = "Nothing is rolled back once before-command has run: a failed batch halts the run. If the old version works with what it does, write before-command-reversible: yes.";
const shortCredentials = "The AWS credentials that were found end before the deadline does. If they can’t be renewed, the window may be shut late or by hand: give role-to-assume, or a shorter deadline.";
function proofOf({ settings }) {
	return (role) => {
		const { passes, interval } = (0,_compose_mjs__WEBPACK_IMPORTED_MODULE_1__.y)(settings, role).health;
		return (passes - 1) * interval;
	};
}
// src/rollout/host-walk.ts
function startWalk({ clock, emit, stop }, host) {
	const phases = [];
	let current = "verifying";
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
					error: (0,_errors_mjs__WEBPACK_IMPORTED_MODULE_3__.r)(error),
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
			milliseconds: patience$4,
			signal: cancelled
		});
		if (!cancelled.aborted || seen.kind !== "unknown") return seen;
	}
	return await look(roll, host, { milliseconds: haste });
}
const patience$4 = 15e3;
const haste = 1e3;
async function look({ deployer, clock }, host, limits) {
	const onTimeout = () => /* @__PURE__ */ new Error(`${host.name} did not tell within ${limits.milliseconds / 1e3} s`);
	try {
		return await (0,_clock_mjs__WEBPACK_IMPORTED_MODULE_2__.t)({
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
// src/rollout/traffic-moves.ts
async function leaveBalancer(roll, { host, delay }, signal) {
	const { balancer, clock, standing } = roll;
	const milliseconds = delay + drainMargin;
	standing.out.add(host.name);
	await (0,_clock_mjs__WEBPACK_IMPORTED_MODULE_2__.t)({
		clock,
		milliseconds,
		signal,
		onTimeout: () => late(host, "drained", milliseconds)
	}, (within) => balancer.drain(host, within));
	return `out of service${await waitIdle(roll, host, signal)}`;
}
async function returnToBalancer(roll, host, signal) {
	const { balancer, clock, standing, inFlight } = roll;
	const milliseconds = longestReturn;
	await (0,_clock_mjs__WEBPACK_IMPORTED_MODULE_2__.t)({
		clock,
		milliseconds,
		signal,
		onTimeout: () => late(host, "healthy", milliseconds)
	}, (within) => balancer.register(host, within));
	standing.out.delete(host.name);
	inFlight.backIn(host.name);
}
const drainMargin = 12e4;
const longestReturn = 6e5;
const longestIdle = 6e4;
async function waitIdle({ deployer, clock }, host, signal) {
	const busy = /* @__PURE__ */ new Error("busy");
	try {
		const idle = (within) => deployer.idle?.(host, within) ?? Promise.resolve();
		await (0,_clock_mjs__WEBPACK_IMPORTED_MODULE_2__.t)({
			clock,
			milliseconds: longestIdle,
			signal,
			onTimeout: () => busy
		}, idle);
		return "";
	} catch (error) {
		if (error === busy) return `, still busy after ${longestIdle / 1e3} s`;
		throw error;
	}
}
function late({ name }, what, milliseconds) {
	const within = `within ${Math.round(milliseconds / 1e3)} s`;
	if (what === "drained") return new _errors_mjs__WEBPACK_IMPORTED_MODULE_3__.t("BALANCER_TIMED_OUT", {
		message: `The balancer did not call ${name} drained ${within}.`,
		hint: "See the target’s state in its target groups, and the groups’ deregistration delay."
	});
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_3__.t("BALANCER_TIMED_OUT", {
		message: `${name} passes its own checks, but the balancer did not call it healthy ${within}.`,
		hint: "See the target’s state and the health check of its target groups: port, path, Host header, status codes."
	});
}
// src/rollout/canary.ts
async function admit({ canary, standing }, host, signal) {
	await canary?.admit(host, signal);
	standing.out.delete(host.name);
}
async function endTrial(roll, { batch, hosts, judgement, back }) {
	const tried = new Set(triedOf(batch).map((planned) => planned.host.name));
	return await Promise.all(hosts.map(async (result) => {
		const { outcome, host } = result;
		const isDone = outcome.kind === "done";
		const failed = outcome.kind === "failed" && outcome.phase === "soaking" ? outcome.error : void 0;
		if (!tried.has(host.name) || back.has(host.name) || !isDone && failed === void 0) return result;
		if (roll.cancelled.aborted) return await goHomeAtOnce(roll, result);
		const error = failed ?? (judgement?.kind === "bad" ? judgement.error : void 0);
		return error === void 0 ? await goHome(roll, result) : await quarantine(roll, result, error);
	}));
}
async function endUnbegun(roll, { batch, judgement }, unbegun) {
	return await endTrial(roll, {
		batch,
		hosts: unbegun.filter(({ host }) => triedOf(batch).some((planned) => planned.host.name === host.name)),
		judgement,
		back: /* @__PURE__ */ new Set()
	});
}
async function goHome(roll, result) {
	const { host } = result;
	const walk = startWalk(roll, host);
	const told = () => ({
		...result,
		phases: [...result.phases, ...walk.phases]
	});
	try {
		await walk.through("registering", async () => {
			await returnToBalancer(roll, host, roll.cancelled);
			return "home from the canary group, into its own target groups";
		});
		roll.inFlight.leave(host.name);
		roll.emit({
			kind: "host-ended",
			host,
			outcome: result.outcome
		});
		return told();
	} catch (cause) {
		if (roll.cancelled.aborted) return await goHomeAtOnce(roll, told());
		return await quarantine(roll, told(), (0,_errors_mjs__WEBPACK_IMPORTED_MODULE_3__.r)(cause), "registering");
	}
}
async function goHomeAtOnce(roll, result) {
	const { balancer, clock, emit, standing } = roll;
	const { host } = result;
	standing.unsettled.add(host.name);
	const onTimeout = () => /* @__PURE__ */ new Error("too late");
	await (0,_clock_mjs__WEBPACK_IMPORTED_MODULE_2__.t)({
		clock,
		milliseconds: haste,
		onTimeout
	}, (signal) => balancer.register(host, signal)).catch(() => void 0);
	const outcome = {
		kind: "interrupted",
		phase: "soaking"
	};
	emit({
		kind: "host-ended",
		host,
		outcome
	});
	return {
		...result,
		outcome
	};
}
async function quarantine(roll, result, error, phase = "soaking") {
	const { balancer, emit, cancelled, standing } = roll;
	const { host } = result;
	standing.out.add(host.name);
	try {
		await balancer.drain(host, cancelled);
	} catch (cause) {
		if (phase === "registering" || cancelled.aborted) standing.unsettled.add(host.name);
		if (!cancelled.aborted) emit({
			kind: "error",
			error: (0,_errors_mjs__WEBPACK_IMPORTED_MODULE_3__.r)(cause)
		});
	}
	const outcome = {
		kind: "quarantined",
		phase,
		error
	};
	emit({
		kind: "host-ended",
		host,
		outcome
	});
	return {
		...result,
		outcome
	};
}
// src/rollout/look-back.ts
async function lookBack(roll, hosts) {
	const { balancer, clock, stop } = roll;
	const isSettled = ({ outcome: { kind } }) => kind !== "done" && kind !== "skipped";
	if (stop.aborted || hosts.every(isSettled)) return [...hosts];
	const view = await (0,_clock_mjs__WEBPACK_IMPORTED_MODULE_2__.t)({
		clock,
		milliseconds: patience$3,
		signal: stop,
		onTimeout: () => /* @__PURE__ */ new Error("mute")
	}, (signal) => balancer.look(signal)).catch(() => void 0);
	return await Promise.all(hosts.map(async (one) => {
		if (view === void 0 || isSettled(one)) return one;
		const traffic = trafficOf(view, one.host);
		return traffic.kind === "out" ? await judgeAgain(roll, one, traffic.why) : one;
	}));
}
const patience$3 = 6e4;
async function judgeAgain(roll, one, why) {
	const { host, to } = one;
	if (to === void 0) return one;
	const walk = startWalk(roll, host);
	const told = () => ({
		...one,
		phases: [...one.phases, ...walk.phases]
	});
	try {
		await walk.through("soaking", async () => {
			await lookAgain(roll, host);
			await (0,_compose_mjs__WEBPACK_IMPORTED_MODULE_1__.d)(roll, (0,_compose_mjs__WEBPACK_IMPORTED_MODULE_1__.l)(roll, host, to), roll.stop);
			return `${(0,_version_mjs__WEBPACK_IMPORTED_MODULE_10__.n)(to)} still answers, though it is out of service`;
		});
	} catch (cause) {
		if (roll.stop.aborted) return one;
		const outcome = {
			kind: "failed",
			phase: "soaking",
			error: wentBad(one, why, cause),
			serving: false
		};
		roll.emit({
			kind: "host-ended",
			host,
			outcome
		});
		return {
			...told(),
			outcome,
			after: await lookAgain(roll, host)
		};
	}
	roll.emit({
		kind: "warning",
		message: `${host.name} passes its checks, and is out of service: ${why}`
	});
	return told();
}
function wentBad({ host, to }, why, cause) {
	const { code, message, hint } = (0,_errors_mjs__WEBPACK_IMPORTED_MODULE_3__.r)(cause);
	const before = `${host.name} passed with ${to}, and is out of service now: ${why.replace(/\.$/, "")}.`;
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_3__.t(code, {
		message: `${before} ${message}`,
		hint,
		cause
	});
}
// src/rollout/place-ahead.ts
function placeAhead(roll) {
	const { plan, deployer, stop } = roll;
	const ended = new AbortController();
	const signal = AbortSignal.any([stop, ended.signal]);
	const waiting = new Map(plan.batches.flatMap(({ hosts }) => hosts.filter(isBrought).map((one) => [one.host.name, one])));
	const under = /* @__PURE__ */ new Map();
	const next = () => {
		const [name] = waiting.keys();
		const planned = name === void 0 ? void 0 : waiting.get(name);
		if (name === void 0 || planned === void 0 || signal.aborted || under.size >= together) return;
		waiting.delete(name);
		const work = place(planned).finally(() => {
			under.delete(name);
			next();
		});
		under.set(name, work);
		next();
	};
	const place = async ({ host, before, to, phases }) => {
		const change = {
			host,
			from: before.running,
			to,
			drained: phases.includes("draining")
		};
		await deployer.place?.(change, signal).catch(() => void 0);
	};
	const first = plan.batches[0]?.hosts ?? [];
	for (const { host } of first) waiting.delete(host.name);
	next();
	return {
		settle: async (host) => {
			waiting.delete(host);
			await under.get(host);
		},
		end: async () => {
			ended.abort(/* @__PURE__ */ new Error("the rollout goes no further"));
			await Promise.all(under.values());
		}
	};
}
function isBrought(host) {
	return isChange(host) && host.phases.includes("deploying");
}
const together = 4;
// src/rollout/in-flight.ts
function keepInFlight(save, tell) {
	const hosts = /* @__PURE__ */ new Map();
	let told = false;
	let saved = true;
	const changed = () => {
		try {
			save([...hosts.values()]);
			saved = true;
		} catch (cause) {
			saved = false;
			if (!told) tell(cause);
			told = true;
		}
	};
	const update = (host, change) => {
		const known = hosts.get(host);
		if (known === void 0) return;
		hosts.set(host, {
			...known,
			...change
		});
		changed();
	};
	return {
		enter: (all) => {
			save([...new Map([...hosts, ...all.map((one) => [one.host, one])]).values()]);
			for (const one of all) hosts.set(one.host, one);
		},
		move: (host, phase) => update(host, { phase }),
		backIn: (host) => update(host, { drained: false }),
		leave: (host) => {
			if (hosts.delete(host)) changed();
		},
		keepOnly: (kept) => {
			const before = hosts.size;
			for (const host of [...hosts.keys()]) if (!kept.has(host)) hosts.delete(host);
			if (hosts.size < before || !saved) changed();
		}
	};
}
// src/rollout/roll.ts
function startRoll(plan, parts, cancelled) {
	const planned = [...plan.skipped, ...plan.batches.flatMap(({ hosts }) => hosts)];
	const standing = {
		serves: new Map(planned.map((one) => [one.host.name, servesNow(one)])),
		out: /* @__PURE__ */ new Set(),
		unsettled: /* @__PURE__ */ new Set()
	};
	const tell = (cause) => parts.emit({
		kind: "error",
		error: (0,_errors_mjs__WEBPACK_IMPORTED_MODULE_3__.r)(cause)
	});
	return {
		...parts,
		plan,
		cancelled,
		standing,
		inFlight: keepInFlight(parts.saveInFlight, tell)
	};
}
// src/rollout/put-back.ts
async function putBack(roll, { step, walk, end }, may) {
	const { standing, cancelled } = roll;
	const { name } = step.host;
	const after = await lookAgain(roll, step.host);
	const isOut = () => standing.out.has(name);
	if (cancelled.aborted) {
		standing.unsettled.add(name);
		if (end.kind === "interrupted" && end.phase === "draining") await putBackAtOnce(roll, step);
		return {
			after,
			serving: false,
			out: isOut()
		};
	}
	const serving = may === "may serve what it ran" && await serves(roll, step, after);
	standing.serves.set(name, serving);
	if (serving && isOut()) try {
		await walk.through("registering", async () => {
			await returnToBalancer(roll, step.host, cancelled);
			return "what it ran before serves again";
		});
	} catch {
		standing.unsettled.add(name);
	}
	else if (end.phase === "registering" && isBalanced(step)) await takeOutAgain(roll, step);
	if (end.kind === "interrupted" && !serving) standing.unsettled.add(name);
	return {
		after,
		serving: serving && !isOut(),
		out: isOut()
	};
}
async function serves(roll, { host, from }, after) {
	if (from.kind !== "version" || after.kind !== "version" || after.version !== from.version) return false;
	try {
		await (0,_compose_mjs__WEBPACK_IMPORTED_MODULE_1__.d)(roll, (0,_compose_mjs__WEBPACK_IMPORTED_MODULE_1__.l)(roll, host, from.version), roll.cancelled);
		return true;
	} catch {
		return false;
	}
}
async function putBackAtOnce({ balancer, clock, standing }, { host }) {
	const onTimeout = () => /* @__PURE__ */ new Error("too late");
	try {
		await (0,_clock_mjs__WEBPACK_IMPORTED_MODULE_2__.t)({
			clock,
			milliseconds: haste,
			onTimeout
		}, (signal) => balancer.register(host, signal));
		standing.out.delete(host.name);
	} catch {}
}
async function takeOutAgain({ balancer, clock, cancelled, emit, standing }, { host }) {
	standing.out.add(host.name);
	const onTimeout = () => /* @__PURE__ */ new Error(`${host.name} was not drained within ${takingOut / 1e3} s`);
	try {
		await (0,_clock_mjs__WEBPACK_IMPORTED_MODULE_2__.t)({
			clock,
			milliseconds: takingOut,
			signal: cancelled,
			onTimeout
		}, (signal) => balancer.drain(host, signal));
	} catch (cause) {
		standing.unsettled.add(host.name);
		if (!cancelled.aborted) emit({
			kind: "error",
			error: (0,_errors_mjs__WEBPACK_IMPORTED_MODULE_3__.r)(cause)
		});
	}
}
const takingOut = 6e4;
// src/rollout/warm-up.ts
async function warmUp({ gates, clock, emit }, host, signal) {
	const warming = gates.warmUp(host);
	if (warming === void 0) return "";
	const { times, question } = warming;
	const began = clock.now();
	const late = /* @__PURE__ */ new Error("too slow");
	let asked = 0;
	let missed = 0;
	for (; asked < times && clock.now() - began < longest; asked += 1) {
		emit({
			kind: "waiting",
			host,
			what: `${asked} of ${times} warm-up requests`,
			milliseconds: clock.now() - began
		});
		if ((await (0,_clock_mjs__WEBPACK_IMPORTED_MODULE_2__.t)({
			clock,
			milliseconds: patience$2,
			signal,
			onTimeout: () => late
		}, question.ask).catch((error) => {
			if (error !== late) throw error;
			return { kind: "miss" };
		})).kind === "miss") missed += 1;
	}
	return `, after ${asked} warm-up requests${missed === 0 ? "" : `, ${missed} of them without a good answer`}`;
}
const patience$2 = 3e4;
const longest = 12e4;
// src/rollout/roll-host.ts
async function takeOut(roll, step) {
	const { host, phases } = step;
	const walk = startWalk(roll, host);
	if (!phases.includes("draining")) return {
		step,
		walk
	};
	try {
		await walk.through("draining", () => leaveWithRelease(roll, step));
		return {
			step,
			walk
		};
	} catch (error) {
		return {
			step,
			walk,
			problem: { error }
		};
	}
}
async function leaveWithRelease(roll, step) {
	const [left, missing] = await Promise.allSettled([leaveBalancer(roll, step, roll.stop), placeRelease(roll, step)]);
	for (const one of [left, missing]) if (one.status === "rejected") throw one.reason;
	if (missing.status === "fulfilled" && missing.value !== void 0) throw missing.value;
	return left.status === "fulfilled" ? left.value : "";
}
async function placeRelease({ deployer, stop }, { host, from, to, phases }) {
	if (!phases.includes("deploying")) return void 0;
	return await deployer.place?.({
		host,
		from,
		to,
		drained: true
	}, stop);
}
async function bringOn(roll, { step, walk, problem }, deployed) {
	try {
		if (problem !== void 0) throw problem.error;
		for (const phase of step.phases.filter((one) => one !== "draining")) {
			roll.stop.throwIfAborted();
			roll.inFlight.move(step.host.name, phase);
			await walk.through(phase, () => workOf(phase, roll, step, deployed));
		}
		roll.stop.throwIfAborted();
		return {
			step,
			walk,
			end: { kind: "done" }
		};
	} catch (error) {
		const phase = walk.phase();
		if (error === roll.stop.reason) return {
			step,
			walk,
			end: {
				kind: "interrupted",
				phase
			}
		};
		return {
			step,
			walk,
			end: {
				kind: "failed",
				phase,
				error: (0,_errors_mjs__WEBPACK_IMPORTED_MODULE_3__.r)(error)
			}
		};
	}
}
async function workOf(phase, roll, { host, from, to, canary }, deployed) {
	switch (phase) {
		case "deploying":
		case "rolling-back": {
			const outcome = await unlessStopped(roll.atLast, deployed());
			if (outcome.kind === "failed") throw outcome.error;
			return `${(0,_describe_version_mjs__WEBPACK_IMPORTED_MODULE_5__.t)(from)} → ${(0,_version_mjs__WEBPACK_IMPORTED_MODULE_10__.n)(to)}`;
		}
		case "verifying": {
			const gate = (0,_compose_mjs__WEBPACK_IMPORTED_MODULE_1__.l)(roll, host, to);
			await (0,_compose_mjs__WEBPACK_IMPORTED_MODULE_1__.d)(roll, gate, roll.stop);
			const { passes } = gate.limits;
			return `${(0,_version_mjs__WEBPACK_IMPORTED_MODULE_10__.n)(to)} answers${passes === 1 ? "" : `, ${passes} times in a row`}`;
		}
		case "registering": {
			const warmed = await warmUp(roll, host, roll.stop);
			if (canary !== void 0) {
				await admit(roll, host, roll.stop);
				return `healthy in the canary group${warmed}`;
			}
			await returnToBalancer(roll, host, roll.stop);
			return `healthy in the balancer${warmed}`;
		}
		case "soaking":
			await soak(roll, (0,_compose_mjs__WEBPACK_IMPORTED_MODULE_1__.l)(roll, host, to), roll.paceOf(host.role).soak);
			return `${(0,_version_mjs__WEBPACK_IMPORTED_MODULE_10__.n)(to)} stayed healthy`;
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
// src/rollout/roll-wave.ts
async function rollWave(roll, steps, finish) {
	await Promise.all(steps.map(({ host }) => roll.ahead?.settle(host.name)));
	const departures = await Promise.all(steps.map((step) => takeOut(roll, step)));
	const deployed = startDeploy(roll, departures);
	return await Promise.all(departures.map(async (one) => finish(await bringOn(roll, one, deployed(one.step.host)))));
}
function startDeploy({ deployer, atLast, stop }, departures) {
	const ready = departures.filter(({ step, problem }) => problem === void 0 && isChange(step));
	const changes = ready.map(({ step }) => ({
		host: step.host,
		from: step.from,
		to: step.to,
		drained: isBalanced(step)
	}));
	const isBack = ready[0]?.step.way === "roll-back";
	const started = (async () => {
		stop.throwIfAborted();
		if (changes.length === 0) return /* @__PURE__ */ new Map();
		return isBack ? deployer.rollBack(changes, atLast) : deployer.deploy(changes, atLast);
	})();
	started.catch(() => void 0);
	return ({ name }) => async () => await (await started).get(name) ?? forgotten(name);
}
function forgotten(name) {
	return {
		kind: "failed",
		error: new _errors_mjs__WEBPACK_IMPORTED_MODULE_3__.t("DEFECT", {
			message: `The deployer told nothing about ${name}.`,
			hint: "This is a defect of Sallyport. Please report it with the debug log of this run."
		})
	};
}
// src/rollout/waves.ts
async function goInWaves(roll, turn) {
	const hosts = [];
	let waiting = turn.steps;
	try {
		while (waiting.length > 0 && !roll.stop.aborted && turn.mayStart(hosts)) {
			await roll.mayGoOn?.();
			const wave = await waveNow(roll, turn.role, waiting);
			roll.inFlight.enter(wave.map(recordOf));
			if (waiting === turn.steps) turn.begin();
			waiting = waiting.filter((step) => !wave.includes(step));
			hosts.push(...await rollWave(roll, wave, turn.finish));
		}
	} catch (cause) {
		return {
			hosts,
			notStarted: waiting,
			stopped: (0,_errors_mjs__WEBPACK_IMPORTED_MODULE_3__.r)(cause)
		};
	}
	return {
		hosts,
		notStarted: waiting
	};
}
function recordOf({ host, from, to, phases }) {
	const [phase = "deploying"] = phases;
	const drained = phases.includes("registering");
	return {
		host: host.name,
		phase,
		to,
		drained,
		...from.kind === "version" ? { from: from.version } : {}
	};
}
async function waveNow(roll, role, waiting) {
	const { clock, emit, stop } = roll;
	const started = clock.now();
	for (;;) {
		const { now, balanced } = await roleNowPatiently(roll, role);
		const wave = nextWave(waiting, now);
		if (wave.length > 0) return wave;
		const waited = clock.now() - started;
		if (!balanced || waited >= patience$1) throw capacityLost(role, now);
		emit({
			kind: "waiting",
			what: `${wordsOf(role, now)}, until another may go`,
			milliseconds: waited
		});
		await clock.sleep(betweenLooks, stop);
	}
}
async function roleNowPatiently(roll, role) {
	for (let failures = 1;; failures++) try {
		return await roleNow(roll, role);
	} catch (error) {
		roll.stop.throwIfAborted();
		if (failures === mostFailures) throw error;
		await roll.clock.sleep(betweenLooks, roll.stop);
	}
}
async function roleNow({ balancer, clock, stop, hosts, paceOf, standing }, role) {
	const view = await (0,_clock_mjs__WEBPACK_IMPORTED_MODULE_2__.t)({
		clock,
		milliseconds: longestLook,
		signal: stop,
		onTimeout: mute
	}, (signal) => balancer.look(signal));
	const ofRole = hosts.filter((host) => host.role === role);
	const serves = (host) => {
		const { kind } = trafficOf(view, host);
		return kind === "unbalanced" ? standing.serves.get(host.name) === true : kind === "in";
	};
	return {
		now: {
			hosts: ofRole,
			inService: new Set(ofRole.filter(serves).map(({ name }) => name)),
			least: leastInService(paceOf(role).minInService, ofRole.length)
		},
		balanced: ofRole.some((host) => trafficOf(view, host).kind !== "unbalanced")
	};
}
const longestLook = 6e4;
const betweenLooks = 5e3;
const patience$1 = 12e4;
const mostFailures = 3;
function wordsOf(role, { inService, hosts, least }) {
	return `${inService.size} of ${hosts.length} ${role} hosts in service, ${least} must stay`;
}
function capacityLost(role, now) {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_3__.t("CAPACITY_LOST", {
		message: `No other host may change: ${wordsOf(role, now)}.`,
		hint: "See why hosts are out of service, in the balancer and on them; then run this again. min-in-service says how many must stay."
	});
}
function mute() {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_3__.t("CAPACITY_LOST", {
		message: `The balancer did not tell within ${longestLook / 1e3} s which hosts are in service.`,
		hint: "See whether AWS is reachable from this runner; then run this again."
	});
}
// src/rollout/roll-back.ts
async function rollBack(roll, hosts) {
	roll.emit({
		kind: "roll-back-started",
		hosts: hosts.map(({ host }) => host.name)
	});
	const ended = [];
	const forward = new Map(hosts.map((one) => [one.host.name, one]));
	const mayStart = (ends) => [...ended, ...ends].every(({ outcome }) => outcome.kind === "rolled-back");
	const finish = finishBack(roll, (step) => forward.get(step.host.name));
	for (const batch of roll.plan.batches.toReversed()) {
		const steps = hosts.filter(({ host }) => batch.hosts.some((planned) => planned.host.name === host.name)).flatMap((one) => stepBack(roll, one));
		const end = await goInWaves(roll, {
			role: batch.role,
			steps,
			begin: () => void 0,
			finish,
			mayStart
		});
		ended.push(...end.hosts);
		if (end.stopped !== void 0) return {
			hosts: ended,
			stopped: end.stopped
		};
	}
	return { hosts: ended };
}
function stepBack({ plan, standing }, { host, before, after }) {
	if (before.kind !== "version") return [];
	const planned = plan.batches.flatMap((batch) => batch.hosts).find((one) => one.host.name === host.name);
	if (planned === void 0) return [];
	const balanced = planned.phases.includes("registering");
	const phases = [
		...balanced && !standing.out.has(host.name) ? ["draining"] : [],
		...["rolling-back", "verifying"],
		...balanced ? ["registering"] : []
	];
	return [{
		host,
		way: "roll-back",
		from: after,
		to: before.version,
		phases,
		delay: delayOf(planned.before)
	}];
}
function finishBack(roll, forwardOf) {
	return async ({ step, walk, end }) => {
		const { host, from, to } = step;
		const forward = forwardOf(step);
		const result = (outcome, after) => {
			roll.emit({
				kind: "host-ended",
				host,
				outcome
			});
			const phases = [...forward?.phases ?? [], ...walk.phases];
			return {
				host,
				outcome,
				before: forward?.before ?? from,
				after,
				to: forward?.to ?? to,
				phases
			};
		};
		const cause = forward === void 0 || !("error" in forward.outcome) ? {} : { error: forward.outcome.error };
		if (end.kind === "done") {
			roll.standing.serves.set(host.name, true);
			roll.inFlight.leave(host.name);
			return result({
				kind: "rolled-back",
				...cause
			}, {
				kind: "version",
				version: to
			});
		}
		const wasGood = forward?.outcome.kind === "done";
		const { after } = await putBack(roll, {
			step,
			walk,
			end
		}, wasGood ? "may serve what it ran" : "stays out");
		if (end.kind === "interrupted") return result({
			kind: "interrupted",
			phase: end.phase
		}, after);
		return result({
			kind: "roll-back-failed",
			phase: end.phase,
			error: end.error
		}, after);
	};
}
// src/rollout/policy.ts
function decide(plan, { hosts, batch }, policy) {
	return tooMany(hosts, policy) ? afterFailure(plan, {
		hosts,
		batch
	}, policy) : { kind: "go-on" };
}
function afterFailure(plan, { hosts, batch }, policy) {
	if (plan.way === "roll-back" || policy.onFailure === "halt") return { kind: "halt" };
	const planned = new Map(plan.batches.flatMap((one) => one.hosts).map((one) => [one.host.name, one]));
	const inScope = (one) => policy.rollbackScope === "all" || batch.has(one.host.name) || one.outcome.kind !== "done";
	const changed = hosts.filter((one) => inScope(one) && wantsBack(one, planned.get(one.host.name)));
	if (changed.length === 0) return { kind: "halt" };
	const never = policy.neverBack?.();
	if (never !== void 0) return {
		kind: "halt",
		why: never
	};
	const back = changed.filter(({ host }) => planned.get(host.name)?.wayBack.kind === "ready");
	if (back.length === 0) return {
		kind: "halt",
		why: "There is no way back for the hosts that have changed."
	};
	return {
		kind: "roll-back",
		hosts: back.toReversed()
	};
}
function afterFall(plan, { hosts, fallen }, policy) {
	if (!tooMany(hosts, policy)) return { kind: "go-on" };
	const bad = fallen.filter((one) => !isGone(one)).map(({ host }) => host.name);
	if (bad.length === 0) return {
		kind: "halt",
		why: "a host that can’t be reached says nothing of the release."
	};
	const batches = plan.batches.filter((batch) => batch.hosts.some(({ host }) => bad.includes(host.name)));
	return afterFailure(plan, {
		hosts,
		batch: new Set(batches.flatMap((one) => one.hosts.map(({ host }) => host.name)))
	}, policy);
}
function tooMany(hosts, { maxFailures }) {
	return hosts.filter(hasFailed).length > maxFailures;
}
function hasFailed({ outcome: { kind } }) {
	return kind === "failed" || kind === "quarantined" || kind === "interrupted";
}
function wantsBack({ outcome, phases, after }, planned) {
	if (planned === void 0 || !isChange(planned) || !phases.some(({ phase }) => phase === "deploying")) return false;
	if (outcome.kind === "done") return true;
	if (outcome.kind !== "failed" && outcome.kind !== "quarantined") return false;
	if (outcome.kind === "failed" && outcome.serving) return false;
	return !isGone({
		outcome,
		after
	});
}
function isGone({ outcome, after }) {
	return after.kind === "unknown" && "error" in outcome && outcome.error?.code === "CONNECTION_LOST";
}
// src/rollout/judge-batch.ts
async function judgeBatch(roll, { batch, hosts, end, policy, began }) {
	const { plan } = roll;
	const ended = {
		hosts,
		batch: new Set(batch.hosts.map(({ host }) => host.name))
	};
	const decided = decide(plan, ended, policy);
	const judgement = decided.kind === "go-on" && !isOver(roll, end) ? await judge(roll, {
		batch,
		hosts,
		began
	}) : void 0;
	const verdict = judgement === void 0 ? decided : verdictOf(judgement, () => afterFailure(plan, ended, policy));
	if (batch.canary === void 0) return {
		judgement,
		verdict
	};
	const back = verdict.kind === "roll-back" && !isOver(roll, end) ? verdict.hosts.map(({ host }) => host.name) : [];
	const ofBatch = hosts.splice(-end.hosts.length, end.hosts.length);
	hosts.push(...await endTrial(roll, {
		batch,
		hosts: ofBatch,
		judgement,
		back: new Set(back)
	}));
	return {
		judgement,
		verdict: verdict.kind === "go-on" ? decide(plan, ended, policy) : verdict
	};
}
function isOver({ stop }, { stopped }) {
	return stopped !== void 0 || stop.aborted;
}
async function judge(roll, seen) {
	const { batch, hosts } = seen;
	const { plan, stop } = roll;
	if (plan.way === "roll-back" || !batch.hosts.some(isChange)) return void 0;
	try {
		const tried = batch.canary === void 0 ? void 0 : await judgeTrial(roll, seen);
		if (tried !== void 0 && tried.kind !== "go") return tried;
		return await roll.judge?.({
			plan,
			batch,
			hosts
		}, stop) ?? tried;
	} catch (error) {
		if (stop.aborted) return void 0;
		throw error;
	}
}
async function judgeTrial({ canary, stop }, seen) {
	const hosts = onTrial(seen);
	if (hosts.length > 0) return await canary?.judge({
		hosts,
		began: seen.began
	}, stop);
	return {
		kind: "inconclusive",
		error: nobodyTried(seen.batch)
	};
}
function onTrial({ batch, hosts }) {
	const tried = new Set(triedOf(batch).map(({ host }) => host.name));
	return hosts.filter(({ host, outcome }) => tried.has(host.name) && outcome.kind === "done").map(({ host }) => host);
}
function nobodyTried(batch) {
	const names = triedOf(batch).map(({ host }) => host.name);
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_3__.t("CANARY_INCONCLUSIVE", {
		message: `Nobody is on trial: ${names.join(", ")} failed before the figures could tell anything.`,
		hint: "See why. Fewer may have failed than max-failures says, but nobody has tried this version under users’ requests."
	});
}
function verdictOf(judgement, bad) {
	switch (judgement.kind) {
		case "go": return { kind: "go-on" };
		case "bad": return bad();
		case "inconclusive": return {
			kind: "halt",
			why: "the judge could not tell, which is no ground to take back what passes."
		};
	}
}
// src/rollout/roll-forward.ts
async function rollForward(roll, policy) {
	const { plan } = roll;
	const hosts = [];
	const finish = finishForward(roll);
	for (const [index, batch] of plan.batches.entries()) {
		const steps = batch.hosts.map((host) => stepOf(host, plan.way));
		const began = roll.clock.now();
		const end = await goInWaves(roll, {
			role: batch.role,
			steps,
			begin: () => tellBatch(roll, batch),
			finish,
			mayStart: (ends) => !tooMany([...hosts, ...ends], policy)
		});
		hosts.push(...end.hosts);
		const { judgement, verdict: first } = await judgeBatch(roll, {
			batch,
			hosts,
			end,
			policy,
			began
		});
		const stopped = isOver(roll, end);
		const verdict = first.kind === "go-on" ? await lookedBack(roll, hosts, policy) : first;
		if (verdict.kind === "go-on" && !stopped) continue;
		const isLeft = ({ host }) => end.notStarted.some((step) => step.host.name === host.name);
		const left = [...batch.hosts.filter(isLeft), ...plan.batches.slice(index + 1).flatMap((later) => later.hosts)];
		if (verdict.kind === "halt" && verdict.why !== void 0 && !stopped) roll.emit({
			kind: "warning",
			message: `Nothing is rolled back: ${verdict.why}`
		});
		return {
			hosts: [...hosts, ...left.map((host) => leave(roll, host))],
			back: verdict.kind === "roll-back" && !stopped ? verdict.hosts : [],
			...stoppedBy(end, judgement),
			...batch.canary === void 0 ? {} : { trial: {
				batch,
				judgement
			} }
		};
	}
	return {
		hosts,
		back: []
	};
}
async function lookedBack(roll, hosts, policy) {
	const seen = await lookBack(roll, hosts);
	const fallen = seen.filter((one, index) => one.outcome.kind !== hosts[index]?.outcome.kind);
	hosts.splice(0, hosts.length, ...seen);
	return fallen.length === 0 ? { kind: "go-on" } : afterFall(roll.plan, {
		hosts,
		fallen
	}, policy);
}
function stoppedBy({ stopped }, judgement) {
	if (stopped !== void 0) return { stopped };
	return judgement === void 0 || judgement.kind === "go" ? {} : { stopped: judgement.error };
}
function finishForward(roll) {
	return async ({ step, walk, end }) => {
		const { host, from, to } = step;
		const told = {
			host,
			before: from,
			to,
			phases: walk.phases
		};
		const runs = {
			kind: "version",
			version: to
		};
		const result = (outcome, after) => {
			roll.emit({
				kind: "host-ended",
				host,
				outcome
			});
			return {
				...told,
				outcome,
				after
			};
		};
		if (end.kind === "done") {
			roll.standing.serves.set(host.name, true);
			if (step.canary !== void 0) return {
				...told,
				outcome: { kind: "done" },
				after: runs
			};
			roll.inFlight.leave(host.name);
			return result({ kind: "done" }, runs);
		}
		const { after, serving, out } = await putBack(roll, {
			step,
			walk,
			end
		}, "may serve what it ran");
		if (end.kind === "interrupted") return result({
			kind: "interrupted",
			phase: end.phase
		}, after);
		const { phase, error } = end;
		if (out) return result({
			kind: "quarantined",
			phase,
			error
		}, after);
		return result({
			kind: "failed",
			phase,
			error,
			serving
		}, after);
	};
}
function tellBatch({ emit, plan }, { number, hosts }) {
	const names = hosts.map(({ host }) => host.name);
	emit({
		kind: "batch-started",
		number,
		of: plan.batches.length,
		hosts: names
	});
}
function leave({ emit }, { host, before, to }) {
	const outcome = { kind: "not-started" };
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
		to,
		phases: []
	};
}
// src/rollout/stop.ts
const grace = 1500;
function stopAfter({ clock, cancelled }, milliseconds, late) {
	const ended = new AbortController();
	const deadline = new AbortController();
	const last = new AbortController();
	const stop = AbortSignal.any([cancelled, deadline.signal]);
	after(clock, milliseconds, ended.signal, () => deadline.abort(late()));
	const wait = () => after(clock, grace, ended.signal, () => last.abort(stop.reason));
	if (stop.aborted) last.abort(stop.reason);
	else stop.addEventListener("abort", wait, {
		once: true,
		signal: ended.signal
	});
	return {
		stop,
		atLast: last.signal,
		end: () => ended.abort(/* @__PURE__ */ new Error("the rollout has ended"))
	};
}
function after(clock, milliseconds, ended, act) {
	clock.sleep(milliseconds, ended).then(act, () => void 0);
}
// src/rollout/traffic-seen.ts
async function seenTraffic({ balancer, clock, cancelled }, hosts) {
	const milliseconds = cancelled.aborted ? haste : patience;
	const onTimeout = () => /* @__PURE__ */ new Error(`the balancer did not tell within ${milliseconds / 1e3} s`);
	try {
		const view = await (0,_clock_mjs__WEBPACK_IMPORTED_MODULE_2__.t)({
			clock,
			milliseconds,
			onTimeout
		}, (signal) => balancer.look(signal));
		return hosts.map((one) => ({
			...one,
			traffic: trafficOf(view, one.host)
		}));
	} catch (error) {
		const traffic = {
			kind: "unknown",
			why: error instanceof Error ? error.message : String(error)
		};
		return hosts.map((one) => ({
			...one,
			traffic
		}));
	}
}
const patience = 3e4;
// src/rollout/engine.ts
async function rollOut(plan, parts, policy, cancelled) {
	const roll = startRoll(plan, parts, cancelled);
	const began = parts.clock.now();
	const there = stopAfter(roll, policy.deadline, () => deadlinePassed(policy.deadline));
	try {
		const ahead = plan.way === "deploy" ? placeAhead({
			...roll,
			...there
		}) : void 0;
		const forward = await rollForward({
			...roll,
			...there,
			...ahead === void 0 ? {} : { ahead }
		}, policy).finally(() => ahead?.end());
		const stopped = forward.stopped ?? (there.stop.aborted ? (0,_errors_mjs__WEBPACK_IMPORTED_MODULE_3__.r)(there.stop.reason) : void 0);
		const right = plan.skipped.map(asItWas);
		const skipped = plan.batches.length === 0 ? right : await lookBack({
			...roll,
			...there
		}, right);
		if (forward.back.length === 0) return await ended(roll, [...skipped, ...forward.hosts], stopped);
		const left = Math.max(policy.deadline - (parts.clock.now() - began), leastForRollBack);
		const back = await rollBackWithin(roll, forward.back, left);
		const unbegun = forward.back.filter((one) => !back.hosts.some(({ host }) => host.name === one.host.name));
		const tried = forward.trial === void 0 ? [] : await endUnbegun({
			...roll,
			...there
		}, forward.trial, unbegun);
		const ends = new Map([...back.hosts, ...tried].map((one) => [one.host.name, one]));
		const hosts = forward.hosts.map((one) => ends.get(one.host.name) ?? one);
		return await ended(roll, [...skipped, ...hosts], stopped ?? back.stopped);
	} finally {
		there.end();
	}
}
async function rollBackWithin(roll, hosts, milliseconds) {
	const limit = stopAfter(roll, milliseconds, () => deadlinePassed(milliseconds));
	try {
		const { stop } = limit;
		const end = await rollBack({
			...roll,
			...limit
		}, hosts);
		const stopped = end.stopped ?? (stop.aborted ? (0,_errors_mjs__WEBPACK_IMPORTED_MODULE_3__.r)(stop.reason) : void 0);
		return {
			hosts: end.hosts,
			...stopped === void 0 ? {} : { stopped }
		};
	} finally {
		limit.end();
	}
}
async function ended(roll, hosts, stopped) {
	roll.inFlight.keepOnly(roll.standing.unsettled);
	return {
		hosts: await seenTraffic(roll, hosts),
		...stopped === void 0 ? {} : { stopped }
	};
}
function asItWas({ host, before, to }) {
	return {
		host,
		outcome: { kind: "skipped" },
		before: before.running,
		after: before.running,
		to,
		phases: []
	};
}
const leastForRollBack = 6e5;
function deadlinePassed(milliseconds) {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_3__.t("DEADLINE_PASSED", {
		message: `The rollout did not end within its deadline of ${Math.round(milliseconds / 1e3)} s.`,
		hint: "See which host it waited for. If all of them are only slow, make deadline longer, or the batches larger."
	});
}
// src/rollout/untouched.ts
function untouched$1({ skipped, batches }) {
	return [...skipped.map((host) => asItIs(host, { kind: "skipped" })), ...batches.flatMap(({ hosts }) => hosts).map((host) => asItIs(host, { kind: "not-started" }))];
}
function asItIs({ host, before, to }, outcome) {
	const { running, traffic } = before;
	return {
		host,
		outcome,
		before: running,
		after: running,
		to,
		traffic,
		phases: []
	};
}
// src/rollout/judge.ts
function judgementOf(answer, said, { plan, batch }) {
	const after = `after batch ${batch.number} of ${plan.batches.length}`;
	if (answer.kind === "none") return inconclusive(`judge-command gave no judgement ${after}: ${answer.why}.`, answer.hint);
	const { status } = answer;
	if (status === 0) return { kind: "go" };
	const words = said.length === 0 ? " It printed nothing." : `\nIts last words:\n${said.join("\n")}`;
	if (status === cantTell) return inconclusive(`judge-command could not tell ${after} (status ${status}).${words}`, "See whether there was enough traffic to judge by, and deploy again.");
	const message = `judge-command said no ${after} (status ${status}).${words}`;
	return {
		kind: "bad",
		error: new _errors_mjs__WEBPACK_IMPORTED_MODULE_3__.t("JUDGED_BAD", {
			message,
			hint: "Its output is in the log. The hosts of the batch had passed their own checks."
		})
	};
}
const cantTell = 75;
function inconclusive(message, hint) {
	return {
		kind: "inconclusive",
		error: new _errors_mjs__WEBPACK_IMPORTED_MODULE_3__.t("JUDGE_INCONCLUSIVE", {
			message,
			hint
		})
	};
}
function factsOf({ plan, batch, hosts }) {
	const inBatch = new Set(batch.hosts.map(({ host }) => host.name));
	return {
		schema: 1,
		version: plan.version ?? null,
		batch: {
			number: batch.number,
			of: plan.batches.length,
			role: batch.role,
			hosts: [...inBatch]
		},
		hosts: hosts.map(({ host, outcome, before, after, to }) => ({
			host: host.name,
			role: host.role,
			address: host.address,
			instanceId: host.instanceId ?? null,
			result: outcome.kind,
			before: before.kind === "version" ? before.version : null,
			after: after.kind === "version" ? after.version : null,
			to: to ?? null,
			judgedNow: inBatch.has(host.name)
		}))
	};
}
// src/run/ask-judge.ts
function askJudge({ settings, world }) {
	if (settings.rollout.judge === void 0) return void 0;
	return async (seen, signal) => {
		const words = (0,_compose_mjs__WEBPACK_IMPORTED_MODULE_1__.c)();
		const onLine = (stream, line) => {
			words.keep(stream, line);
			world.emit({
				kind: "judge-output",
				stream,
				line
			});
		};
		const ask = async () => {
			return judgementOf(await world.judge.ask(JSON.stringify(factsOf(seen)), onLine, signal), words.stderr.length > 0 ? words.stderr : words.stdout, seen);
		};
		return await (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_6__.n)(world, "judge", ask, () => `goes on after batch ${seen.batch.number}`, (judgement) => judgement.kind === "go" ? void 0 : judgement.error);
	};
}
// src/run/roll-hosts.ts
function rollHosts(stage, way) {
	return withLock(stage, async (lock) => {
		return carryOut$1(stage, way === "deploy" ? await planRelease(stage) : { plan: await planHosts(stage, way) }, lock);
	});
}
async function carryOut$1(stage, { plan, found }, lock) {
	const { settings, world, inventory, recorder } = stage;
	const { maxFailures, once: commands, ...policy } = settings.rollout;
	const once = {
		plan,
		lockedOn: lock.host
	};
	const refused = await runOnce(stage, {
		...once,
		name: "before-command"
	});
	if (refused !== void 0) return {
		kind: "rolled-out",
		hosts: untouched$1(plan),
		plan,
		stopped: refused
	};
	const trial = found && await startTrial(stage, found, plan).catch(_errors_mjs__WEBPACK_IMPORTED_MODULE_3__.r);
	if (trial instanceof _errors_mjs__WEBPACK_IMPORTED_MODULE_3__.t) return {
		kind: "rolled-out",
		hosts: untouched$1(plan),
		plan,
		stopped: trial
	};
	const { hosts, stopped } = await rollOut(plan, {
		...(0,_compose_mjs__WEBPACK_IMPORTED_MODULE_1__.a)(stage),
		...trial?.parts,
		clock: world.clock,
		emit: world.emit,
		hosts: inventory.hosts,
		paceOf: (role) => (0,_compose_mjs__WEBPACK_IMPORTED_MODULE_1__.y)(settings, role).pace,
		judge: askJudge(stage),
		mayGoOn: async () => {
			await stage.watch();
			await lock.renew(world.cancelled);
		},
		saveInFlight: (inFlight) => recorder.update({
			inFlight: [...inFlight],
			settle: (0,_compose_mjs__WEBPACK_IMPORTED_MODULE_1__.m)(stage, [lock.host, ...inFlight.map(({ host }) => host)])
		})
	}, {
		...policy,
		maxFailures: atMost(maxFailures, inventory.hosts.length),
		neverBack: () => neverBack(commands)
	}, world.cancelled);
	const left = await trial?.end();
	const end = stopped === void 0 && hosts.every(({ outcome: { kind } }) => kind === "done" || kind === "skipped") ? await runOnce(stage, {
		...once,
		name: "after-command"
	}) : stopped;
	return {
		kind: "rolled-out",
		hosts,
		plan,
		...end === void 0 ? {} : { stopped: end },
		...left === void 0 ? {} : { left }
	};
}
function neverBack({ before, reversible }) {
	if (before === void 0 || reversible) return void 0;
	return "before-command has run, and nothing says that the old version works with what it did (before-command-reversible).";
}
// src/rollout/outcome.ts
function judgeHosts({ hosts, strangers, stopped }) {
	const mixed = strangers > 0 || isMixed(hosts);
	if (!mixed && hosts.every((host) => isGood$1(host.outcome.kind) && isThere(host))) {
		if (stopped?.exitCode === 4) return {
			outcome: "halted",
			mixed,
			exitCode: 4
		};
		return {
			outcome: hosts.every(({ outcome }) => outcome.kind === "skipped") ? "nothing-to-do" : "done",
			mixed,
			exitCode: 0
		};
	}
	const ended = (kind) => hosts.some(({ outcome }) => outcome.kind === kind);
	if (ended("roll-back-failed")) return {
		outcome: "roll-back-failed",
		mixed,
		exitCode: 6
	};
	if (mixed) return {
		outcome: "mixed",
		mixed,
		exitCode: 4
	};
	if (hosts.some((host) => !isGood$1(host.outcome.kind) && (changed(host) || isThere(host)))) return {
		outcome: "halted",
		mixed,
		exitCode: 4
	};
	if (ended("rolled-back")) return {
		outcome: "rolled-back",
		mixed,
		exitCode: 5
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
function isMixed(hosts) {
	const differ = [...Map.groupBy(hosts, ({ host }) => host.role).values()].some((ofRole) => new Set(ofRole.map(({ after }) => seen(after)).filter(isSeen)).size > 1);
	const there = hosts.filter(isThere).length;
	return differ || there > 0 && there < hosts.length || hosts.some(isLost);
}
function isLost({ outcome, after }) {
	return after.kind === "unknown" && outcome.kind !== "not-started" && outcome.kind !== "skipped";
}
function isGood$1(kind) {
	return kind === "done" || kind === "skipped";
}
function isThere({ after, to }) {
	return to !== void 0 && after.kind === "version" && after.version === to;
}
function changed({ before, after }) {
	return seen(before) !== seen(after);
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
	const judged = end === void 0 ? void 0 : judgeHosts({
		hosts: end.hosts,
		strangers: end.plan.strangers.length,
		stopped: end.stopped
	});
	const verdict = end?.kind === "rolled-out" ? judged : void 0;
	const hostFailures = end?.hosts.flatMap(({ outcome }) => "error" in outcome && outcome.error !== void 0 ? [outcome.error] : []) ?? [];
	const stopped = end?.stopped === void 0 ? [] : [end.stopped];
	const [failure, ...alsoFailed] = [
		...hostFailures,
		...stopped,
		...facts.failures
	];
	const exitCode = (0,_errors_mjs__WEBPACK_IMPORTED_MODULE_3__.i)([verdict?.exitCode ?? 0, ...facts.failures.map((error) => error.exitCode)]);
	return {
		outcome: outcomeOf(facts, exitCode, verdict?.outcome),
		exitCode,
		mode: settings.mode,
		...settings.version === void 0 || end?.goal !== void 0 ? {} : { version: settings.version },
		hosts,
		...end?.renewed === void 0 ? {} : { renewed: end.renewed },
		mixed: judged?.mixed ?? false,
		...end === void 0 ? {} : { plan: end.plan },
		...end?.renewalPlan === void 0 ? {} : { renewalPlan: end.renewalPlan },
		windows: facts.windows,
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
function untouched({ inventory, unreachable, observed }) {
	return (inventory?.hosts ?? []).map((host) => {
		const error = unreachable?.get(host.name);
		const seen = observed.get(host.name) ?? {
			kind: "unknown",
			reason: "not asked"
		};
		return {
			host,
			outcome: error === void 0 ? { kind: "not-started" } : {
				kind: "unreachable",
				error
			},
			before: seen,
			after: seen,
			phases: []
		};
	});
}
// src/run/story.ts
async function runStory(settings, world, chapter, before = async () => void 0) {
	const facts = {
		settings,
		started: world.clock.now(),
		failures: [],
		windows: [],
		observed: /* @__PURE__ */ new Map()
	};
	const note = (error) => void facts.failures.push(...(0,_errors_mjs__WEBPACK_IMPORTED_MODULE_3__.n)(error));
	world.cancelled.addEventListener("abort", () => world.emit({
		kind: "cancelled",
		reason: (0,_errors_mjs__WEBPACK_IMPORTED_MODULE_3__.r)(world.cancelled.reason).message
	}), { once: true });
	try {
		await before();
		const gathered = await (0,_mask_key_mjs__WEBPACK_IMPORTED_MODULE_8__.s)(settings, world);
		const { inventory } = gathered;
		facts.inventory = inventory;
		warnOfUnknownRoles(settings, world, inventory);
		await world.login.check(inventory);
		const spare = atMost(settings.rollout.maxUnreachable, inventory.hosts.length);
		await (0,_mask_key_mjs__WEBPACK_IMPORTED_MODULE_8__.o)({
			settings,
			world,
			facts,
			note,
			spare,
			...gathered
		}, async ({ recorder, watch }) => {
			await (0,_compose_mjs__WEBPACK_IMPORTED_MODULE_1__.r)({
				world,
				facts,
				note,
				spare,
				...gathered
			}, async (fleet) => {
				const reachable = inventory.hosts.filter(({ name }) => !fleet.failed.has(name));
				const balancer = (0,_compose_mjs__WEBPACK_IMPORTED_MODULE_1__.i)({
					world,
					...gathered
				});
				const { observed } = facts;
				const end = await chapter({
					observed,
					settings,
					world,
					...gathered,
					reachable,
					fleet,
					balancer,
					recorder,
					watch: watch.look
				});
				if (end.left !== void 0) note(end.left);
				facts.end = {
					...end,
					hosts: [...end.hosts, ...[...fleet.failed].flatMap(leftOut(inventory))]
				};
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
function leftOut({ hosts }) {
	const unseen = {
		kind: "unknown",
		reason: "it can’t be reached"
	};
	return ([name, error]) => hosts.filter((host) => host.name === name).map((host) => ({
		host,
		outcome: {
			kind: "unreachable",
			error
		},
		before: unseen,
		after: unseen,
		phases: []
	}));
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
// src/run/certificates.ts
function certificates(settings, world) {
	return runStory(settings, world, (stage) => withLock(stage, async (lock) => {
		const renewal = asRenewal(stage);
		return {
			...await carryOut$1(renewal, { plan: await planHosts(renewal, "deploy") }, lock),
			goal: "certificates"
		};
	}), () => openCertificates(settings, world));
}
function asRenewal(stage, all = stage.settings) {
	const settings = withoutRelease(all);
	const reachable = stage.reachable.filter(({ role }) => (0,_compose_mjs__WEBPACK_IMPORTED_MODULE_1__.y)(settings, role).deployer.kind === "certificates");
	return {
		...stage,
		settings,
		reachable
	};
}
async function openCertificates({ anyRole, roles }, world) {
	for (const { files, place } of [anyRole, ...roles.values()].flatMap(certificatesOf)) {
		if (files.length === 0) continue;
		const certificate = await (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_6__.n)(world, "certificate", () => (0,_compose_mjs__WEBPACK_IMPORTED_MODULE_1__.b)(world, files, place.name), words);
		if (certificate.isAlone) world.emit({
			kind: "warning",
			message: alone(certificate)
		});
	}
}
function withoutRelease({ rollout, version: _, ...settings }) {
	const { judge: __, once, ...rest } = rollout;
	const { reversible, timeout } = once;
	return {
		...settings,
		rollout: {
			...rest,
			once: {
				reversible,
				timeout
			}
		}
	};
}
function certificatesOf({ deployer }) {
	return deployer.kind === "certificates" ? [deployer] : [];
}
function alone({ names }) {
	return `The certificate for ${names.join(", ")} comes without whoever issued it: clients that don’t know that one will not trust it. Most often the file to bring is fullchain.pem.`;
}
function words({ names, notAfter, fingerprint }) {
	return `${names.join(", ")}, until ${new Date(notAfter).toISOString().slice(0, 10)}, SHA-256 ${fingerprint}`;
}
// src/run/plan-both.ts
async function planBoth(stage, settings) {
	const release = await planRelease(stage);
	const first = new Set(release.plan.batches.flatMap(({ hosts }) => hosts).filter(({ before }) => before.running.kind === "none").map(({ host }) => host.name));
	const all = asRenewal(stage, settings);
	const renewal = {
		...all,
		reachable: all.reachable.filter(({ name }) => !first.has(name)),
		observed: /* @__PURE__ */ new Map()
	};
	return {
		...release,
		renewal,
		renewalPlan: await planHosts(renewal, "deploy")
	};
}
// src/run/deploy.ts
function deploy(settings, world) {
	const renewal = (0,_compose_mjs__WEBPACK_IMPORTED_MODULE_1__.o)(settings);
	if (renewal === void 0) return runStory(settings, world, (stage) => rollHosts(stage, "deploy"));
	return runStory(settings, world, (stage) => withLock(stage, (lock) => rollBoth(stage, renewal, lock)), () => openCertificates(renewal, world));
}
async function rollBoth(stage, certificates, lock) {
	const { clock } = stage.world;
	const began = clock.now();
	const { plan, found, renewal, renewalPlan } = await planBoth(stage, certificates);
	const renewed = await carryOut$1(renewal, { plan: renewalPlan }, lock);
	if (!isGood(renewed)) return {
		...renewed,
		goal: "certificates"
	};
	return {
		...await rollRelease().catch((error) => ({
			kind: "rolled-out",
			hosts: untouched$1(plan),
			plan,
			stopped: (0,_errors_mjs__WEBPACK_IMPORTED_MODULE_3__.r)(error)
		})),
		renewalPlan,
		renewed: renewed.hosts
	};
	async function rollRelease() {
		const { rollout } = stage.settings;
		const deadline = Math.max(0, rollout.deadline - (clock.now() - began));
		const settings = {
			...stage.settings,
			rollout: {
				...rollout,
				deadline
			}
		};
		return carryOut$1({
			...stage,
			settings
		}, {
			plan,
			found
		}, lock);
	}
}
function isGood({ hosts, stopped, left }) {
	return hosts.every(({ outcome: { kind } }) => kind === "done" || kind === "skipped") && stopped === void 0 && left === void 0;
}
// src/run/plan.ts
function plan(settings, world) {
	const renewal = (0,_compose_mjs__WEBPACK_IMPORTED_MODULE_1__.o)(settings);
	return runStory(settings, world, async (stage) => {
		if (renewal === void 0) return planned((await planRelease(stage)).plan);
		const { plan, renewalPlan } = await planBoth(stage, renewal);
		return {
			...planned(plan),
			renewalPlan
		};
	}, async () => renewal && await openCertificates(renewal, world));
}
function planned(plan) {
	return {
		kind: "planned",
		hosts: untouched$1(plan),
		plan
	};
}
// src/run/rollback.ts
function rollback(settings, world) {
	return runStory(settings, world, (stage) => rollHosts(stage, "roll-back"));
}
// src/entry/start-run.ts
async function startRun({ settings, warnings, ci, redactor, emit, cancelled }) {
	(0,_mask_key_mjs__WEBPACK_IMPORTED_MODULE_8__.t)(settings.ssh, ci);
	const { mode, version } = settings;
	emit({
		kind: "run-started",
		mode,
		...version === void 0 ? {} : { version }
	});
	for (const warning of warnings) emit({
		kind: "warning",
		message: (0,_problem_mjs__WEBPACK_IMPORTED_MODULE_9__.t)(warning)
	});
	return await runMode(settings, (0,_compose_mjs__WEBPACK_IMPORTED_MODULE_1__.t)({
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
		case "rollback": return rollback(settings, world);
		case "certificates": return certificates(settings, world);
	}
}
// src/entry/carry-out.ts
async function carryOut(parts) {
	const { emit, finish } = await (0,_open_reporter_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(parts.ci, parts.redactor);
	const result = await startRun({
		...parts,
		emit
	});
	finish(result);
	return result.exitCode;
}



/***/ }),

/***/ 7729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ giveShare),
  c: () => (/* binding */ takeShare),
  i: () => (/* binding */ putAtRest),
  l: () => (/* binding */ fallSilent),
  n: () => (/* binding */ longestAtRest),
  o: () => (/* binding */ restOf),
  r: () => (/* binding */ notAtRest),
  s: () => (/* binding */ sharedRules),
  t: () => (/* binding */ describeVersion),
  u: () => (/* binding */ changedMeanwhile)
});

// EXTERNAL MODULE: ./errors.mjs
var errors = __webpack_require__(8484);
// EXTERNAL MODULE: ./version.mjs
var version = __webpack_require__(1899);
// EXTERNAL MODULE: ./clock.mjs
var clock_0 = __webpack_require__(8161);
;// CONCATENATED MODULE: ./still-forwarded.mjs
// src/traffic/still-forwarded.ts
const stillForwarded = 1e4;


;// CONCATENATED MODULE: ./describe-version.mjs




// src/traffic/canary/changed-meanwhile.ts
function changedMeanwhile(rules) {
	return `Somebody else has changed the weights of ${rules.join(", ")} during the trial. They stay as they are now, but for the canary group, which gets nothing.`;
}
// src/traffic/canary/fall-silent.ts
async function fallSilent({ clock }, take, signal) {
	let taken = await take({ anyway: true });
	for (let rounds = 1;; rounds++) {
		await clock.sleep(stillForwarded, signal);
		const again = await take({ anyway: false });
		taken = {
			wrote: true,
			changed: [.../* @__PURE__ */ new Set([...taken.changed, ...again.changed])]
		};
		if (!again.wrote || rounds === mostRounds) return taken;
	}
}
const mostRounds = 3;
// src/traffic/canary/weights.ts
function atRest(found, canary) {
	return found.map((one) => one.group === canary ? {
		...one,
		weight: 0
	} : one);
}
function withShare(found, canary, share) {
	const rest = atRest(found, canary);
	const others = rest.reduce((sum, { weight }) => sum + weight, 0);
	if (share <= 0 || others === 0) return rest;
	const largest = Math.max(...rest.map(({ weight }) => weight));
	let best = {
		times: 1,
		own: 1,
		error: Number.POSITIVE_INFINITY
	};
	for (let times = 1; times * largest <= most; times++) {
		const own = Math.min(Math.max(Math.round(share / (1 - share) * others * times), 1), most);
		const error = Math.abs(own / (own + others * times) - share);
		if (error < best.error - negligible) best = {
			times,
			own,
			error
		};
	}
	return rest.map(({ group, weight }) => ({
		group,
		weight: group === canary ? best.own : weight * best.times
	}));
}
function isUnchanged(found, rest, canary) {
	const others = (weights) => new Map(weights.flatMap(({ group, weight }) => group === canary || weight === 0 ? [] : [[group, weight]]));
	const [now, then] = [others(found), others(rest)];
	const times = new Set([...then].map(([group, weight]) => (now.get(group) ?? 0) / weight));
	return now.size === then.size && times.size <= 1 && !times.has(0);
}
function isSpread(found, wanted) {
	return wanted.every(({ group, weight }) => {
		const own = found.find((one) => one.group === group);
		return own === void 0 || own.weight === weight;
	});
}
const most = 999;
const negligible = .001;
// src/traffic/canary/share.ts
function sharedRules(group, sending) {
	const rules = sending.filter(({ weights }) => weights.some((one) => one.group !== group));
	return {
		rules,
		hasShare: rules.some(({ weights }) => weights.some((one) => one.group === group && one.weight > 0))
	};
}
function restOf(group, found) {
	return {
		group,
		rules: found.map((rule) => ({
			...rule,
			weights: atRest(rule.weights, group)
		}))
	};
}
async function giveShare(parts, rest, share, signal) {
	await Promise.all(rest.rules.map(async (rule) => {
		if ((await spread(parts, {
			rule,
			canary: rest.group,
			share,
			anyway: false
		}, signal)).kind === "gone") throw gone(rule);
	}));
}
async function takeShare(parts, { rule, canary }, { anyway }, signal) {
	const end = await spread(parts, {
		rule,
		canary,
		share: 0,
		anyway
	}, signal);
	if (end.kind === "gone") return {
		wrote: false,
		changed: []
	};
	return {
		wrote: end.wrote,
		changed: end.isOurs ? [] : [rule.arn]
	};
}
async function spread({ rules, clock }, wanted, signal) {
	const { rule, canary, share, anyway } = wanted;
	const began = clock.now();
	for (let failures = 0, wrote = false;;) try {
		const found = await rules.read(rule.arn, signal);
		if (found === void 0) return { kind: "gone" };
		const isOurs = isUnchanged(found.weights, rule.weights, canary);
		const weights = withShare(isOurs ? rule.weights : found.weights, canary, share);
		if (isSpread(found.weights, weights) && (wrote || !anyway)) return {
			kind: "spread",
			wrote,
			isOurs
		};
		if (clock.now() - began >= longest) throw notSpread({
			arn: rule.arn,
			weights
		}, found.weights);
		if (wrote) await clock.sleep(between, signal);
		else await rules.setWeights(rule.arn, weights, signal);
		wrote = true;
	} catch (error) {
		signal.throwIfAborted();
		failures += 1;
		if (failures === mostFailures || clock.now() - began >= longest) throw error;
		await clock.sleep(between, signal);
	}
}
const longest = 3e4;
const between = 1e3;
const mostFailures = 5;
function notSpread({ arn, weights }, found) {
	return new errors.t("BALANCER_TIMED_OUT", {
		message: `The rule ${arn} was told to send ${numbers(weights)}, and ${longest / 1e3} s later it still sends ${numbers(found)}.`,
		hint: "See whether something else changes the weights of this rule: a terraform apply, another deploy."
	});
}
function gone({ arn }) {
	return new errors.t("TARGET_GROUP_UNUSABLE", {
		message: `The rule ${arn} is no more, by which the canary group was to get its requests.`,
		hint: "Something else has removed it meanwhile: a terraform apply, perhaps. Run this again."
	});
}
function numbers(weights) {
	return weights.map(({ group, weight }) => `${weight} to ${group.split("/")[1] ?? group}`).join(", ");
}
// src/traffic/canary/put-at-rest.ts
async function putAtRest(parts, rest, { anyway, milliseconds, signal }) {
	const wrong = new Set(rest.rules);
	const onTimeout = () => /* @__PURE__ */ new Error(`not within ${milliseconds / 1e3} s`);
	const { clock } = parts;
	const { group: canary } = rest;
	try {
		return await (0,clock_0.t)({
			clock,
			milliseconds,
			signal,
			onTimeout
		}, async (within) => {
			const taken = (await Promise.allSettled(rest.rules.map(async (rule) => {
				const end = await takeShare(parts, {
					rule,
					canary
				}, { anyway }, within);
				wrong.delete(rule);
				return end;
			}))).map((end) => {
				if (end.status === "rejected") throw end.reason;
				return end.value;
			});
			return {
				wrote: taken.some(({ wrote }) => wrote),
				changed: taken.flatMap(({ changed }) => changed)
			};
		});
	} catch (cause) {
		throw notAtRest({
			group: canary,
			rules: [...wrong]
		}, cause);
	}
}
function byHand(rule) {
	return rule.byHand;
}
const longestAtRest = 4e4;
function notAtRest({ rules, group }, cause) {
	const why = cause instanceof errors.t ? cause.message : (0,errors.r)(cause).message;
	return new errors.t("CANARY_WEIGHTS_LEFT", {
		message: `The canary group ${group} may still get requests, by ${rules.map(({ arn }) => arn).join(", ")}: ${why}`,
		hint: ["Give it weight 0 again, with all else of the rule as it was before the trial:", ...rules.map(byHand)].join("\n"),
		cause
	});
}
// src/rollout/describe-version.ts
function describeVersion(observation) {
	switch (observation.kind) {
		case "version": return (0,version.n)(observation.version);
		case "none": return "nothing";
		case "unknown": return "unknown";
	}
}



/***/ })

};
;