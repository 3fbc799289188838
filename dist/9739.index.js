"use strict";
exports.id = 9739;
exports.ids = [9739];
exports.modules = {

/***/ 2101:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
t: () => (accessFileNames)
});
// src/clients/ssh/access-file-names.ts
const accessFileNames = {
	sshConfig: "ssh-config",
	knownHosts: "known_hosts",
	identity: "identity"
};



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



/***/ }),

/***/ 8484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
i: () => (worstExitCode),
n: () => (allSallyportErrors),
r: () => (toSallyportError),
t: () => (SallyportError)
});
// src/errors.ts
const exitCodeOf = {
	DEFECT: 1,
	SETTINGS_INVALID: 2,
	TERRAFORM_FAILED: 2,
	TERRAFORM_OUTPUT_INVALID: 2,
	TERRAFORM_OUTPUT_MISSING: 2,
	INVENTORY_INVALID: 2,
	IDENTITY_TOKEN_UNAVAILABLE: 2,
	CREDENTIALS_MISSING: 2,
	ROLE_DENIED: 2,
	ROLE_DURATION_TOO_LONG: 2,
	ACCOUNT_NOT_ALLOWED: 2,
	AWS_CALL_FAILED: 2,
	AWS_UNREACHABLE: 2,
	CREDENTIALS_EXPIRED: 2,
	ADDRESS_UNKNOWN: 2,
	WINDOW_DENIED: 2,
	WINDOW_RULE_REFUSED: 2,
	WINDOW_RULE_MISMATCH: 2,
	WINDOW_RULE_LIMIT: 2,
	WINDOW_LEASE_LIMIT: 2,
	WINDOW_GUARD_FAILED: 2,
	GROUP_NOT_FOUND: 2,
	GROUP_NOT_ATTACHED: 2,
	TARGET_GROUP_NOT_FOUND: 2,
	TARGET_GROUP_UNUSABLE: 2,
	INSTANCE_UNKNOWN: 2,
	INSTANCE_CONNECT_REFUSED: 2,
	HOST_UNREACHABLE: 2,
	HOST_KEY_UNKNOWN: 2,
	HOST_KEY_MISMATCH: 2,
	HOST_KEY_REVOKED: 2,
	KNOWN_HOSTS_INVALID: 2,
	SSH_KEY_INVALID: 2,
	SSH_KEY_MISSING: 2,
	SSH_AUTHENTICATION_FAILED: 2,
	SSH_FORWARDING_FORBIDDEN: 2,
	PREFLIGHT_FAILED: 2,
	ARTIFACT_INVALID: 2,
	CERTIFICATE_INVALID: 2,
	CAPACITY_TOO_SMALL: 2,
	NO_WAY_BACK: 2,
	STATE_IN_USE: 2,
	STATE_MISSING: 2,
	STATE_UNUSABLE: 2,
	LOCK_UNAVAILABLE: 2,
	CONNECTION_LOST: 3,
	COMMAND_FAILED: 3,
	COMMAND_TIMED_OUT: 3,
	UPLOAD_FAILED: 3,
	RESTART_FAILED: 3,
	HEALTH_CHECK_FAILED: 3,
	VERSION_UNEXPECTED: 3,
	CERTIFICATE_UNEXPECTED: 3,
	WINDOW_VANISHED: 3,
	WINDOW_TOO_LONG: 3,
	DEADLINE_PASSED: 3,
	CAPACITY_LOST: 3,
	BALANCER_TIMED_OUT: 3,
	TARGET_REFUSED: 3,
	CANARY_BAD: 4,
	CANARY_INCONCLUSIVE: 4,
	AFTER_COMMAND_FAILED: 4,
	JUDGED_BAD: 4,
	JUDGE_INCONCLUSIVE: 4,
	LOCK_LOST: 3,
	LOCK_HELD: 7,
	WINDOW_NOT_CLOSED: 8,
	STATE_INVALID: 8,
	FILES_LEFT: 8,
	CANARY_WEIGHTS_LEFT: 8,
	CANCELLED: 130
};
var SallyportError = class extends Error {
	name = "SallyportError";
	code;
	hint;
	constructor(code, { message, hint, cause }) {
		super(message, cause === void 0 ? void 0 : { cause });
		this.code = code;
		this.hint = hint;
	}
	get exitCode() {
		return exitCodeOf[this.code];
	}
};
Object.keys(exitCodeOf).filter(isErrorCode);
function isErrorCode(name) {
	return name in exitCodeOf;
}
const worstFirst = [
	8,
	6,
	4,
	5,
	3,
	130,
	7,
	2,
	1,
	0
];
function worstExitCode(codes) {
	return worstFirst.find((code) => codes.includes(code)) ?? 0;
}
function allSallyportErrors(error) {
	return (error instanceof AggregateError ? error.errors : [error]).map(toSallyportError);
}
function toSallyportError(error) {
	if (error instanceof SallyportError) return error;
	return new SallyportError("DEFECT", {
		message: `Sallyport met something it did not foresee: ${error instanceof Error ? error.message : String(error)}`,
		hint: "This is a defect of Sallyport. Please report it with the debug log of this run.",
		cause: error
	});
}



/***/ }),

/***/ 4582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
n: () => (cancelled),
t: () => (exitWith)
});
var _errors_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8484);

// src/entry/signals.ts
const signals = [
	"SIGINT",
	"SIGTERM",
	"SIGHUP"
];
function cancelOnSignals(source) {
	const cancel = new AbortController();
	const stop = (signal) => {
		if (!cancel.signal.aborted) cancel.abort(cancelledBy(signal));
	};
	let deliver = stop;
	for (const signal of signals) source.on(signal, () => deliver(signal));
	source.on("uncaughtException", (error) => {
		if (!cancel.signal.aborted) cancel.abort((0,_errors_mjs__WEBPACK_IMPORTED_MODULE_0__.r)(error));
	});
	const divert = (take) => {
		let first;
		deliver = (signal) => {
			first ??= signal;
			take(signal);
		};
		return () => {
			deliver = stop;
			if (first !== void 0) stop(first);
		};
	};
	return {
		cancelled: cancel.signal,
		divert
	};
}
function cancelledBy(whom, cause) {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_0__.t("CANCELLED", {
		message: `The run was cancelled (${whom}).`,
		hint: "No new host was started. Run again to go on: hosts that are already right are skipped.",
		cause
	});
}
const { cancelled, divert } = cancelOnSignals(process);
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => void 0);
// src/entry/exit-with.ts
function exitWith(run) {
	process.exitCode = 1;
	run.then((exitCode) => process.exit(exitCode), (error) => {
		process.stderr.write(`Sallyport could not begin: ${error instanceof Error ? error.message : String(error)}\n`);
		process.exit(1);
	});
}



/***/ }),

/***/ 9739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
var _exit_with_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4582);
var _words_mjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8528);
var _remove_access_files_mjs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8638);
var _errors_mjs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8484);
var _clock_mjs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8161);
var _wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8186);
var _sweep_group_mjs__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1905);
var _describe_version_mjs__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7729);
var _open_reporter_mjs__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1909);
var _summary_mjs__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9519);
var _open_ci_mjs__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5050);











// src/run/end-trial.ts
async function endTrial(saved, { clock, emit, enter }) {
	const { group, targets } = saved;
	const rest = restIn(saved);
	try {
		const { listenerRules: rules, targetGroups } = await enter().catch((cause) => {
			throw (0,_describe_version_mjs__WEBPACK_IMPORTED_MODULE_7__.r)(rest, cause);
		});
		const { changed } = await (0,_describe_version_mjs__WEBPACK_IMPORTED_MODULE_7__.l)({ clock }, ({ anyway }) => (0,_describe_version_mjs__WEBPACK_IMPORTED_MODULE_7__.i)({
			rules,
			clock
		}, rest, {
			anyway,
			milliseconds: _describe_version_mjs__WEBPACK_IMPORTED_MODULE_7__.n
		}));
		if (changed.length > 0) emit({
			kind: "warning",
			message: (0,_describe_version_mjs__WEBPACK_IMPORTED_MODULE_7__.u)(changed)
		});
		if (targets.length > 0) await targetGroups.deregister(group, targets.map(asTarget), never);
		return {
			group,
			failures: []
		};
	} catch (error) {
		return {
			group,
			failures: (0,_errors_mjs__WEBPACK_IMPORTED_MODULE_3__.n)(error)
		};
	}
}
function asTarget({ id, port, zone }) {
	return {
		id,
		port,
		...zone === void 0 ? {} : { zone }
	};
}
function restIn({ group, rules }) {
	const weightOf = ({ group: own, weight }) => ({
		group: own,
		weight
	});
	return {
		group,
		rules: rules.map(({ arn, weights, byHand }) => ({
			arn,
			weights: weights.map(weightOf),
			byHand
		}))
	};
}
const never = new AbortController().signal;
// src/run/recover.ts
async function recover(saved, world) {
	if (saved === void 0) return {
		kind: "nothing",
		why: "the run opened nothing",
		inFlight: [],
		leftOpen: false
	};
	const record = (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_5__.u)(saved);
	const { inFlight, leftOpen = false } = record;
	const filesLeft = removeFiles(record, world);
	const recorder = (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_5__.r)(world.save, record);
	const cloud = once(() => enterWithin(record, world));
	const ending = takeTrialBack(recorder, world, cloud);
	const end = await shut(recorder, world, cloud).catch(async (error) => {
		throw together(error, await ending);
	});
	const trial = await ending;
	if (filesLeft !== void 0) throw together(filesLeft, trial);
	const now = recorder.current();
	const unsettled = (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_5__.o)(now);
	const isSecret = record.session !== void 0 || record.files !== void 0;
	if (!unsettled && isSecret) world.save((0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_5__.f)((0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_5__.l)(now)));
	return {
		...end,
		inFlight,
		leftOpen,
		...trial === void 0 ? {} : { trial },
		...unsettled ? { unsettled: now } : {}
	};
}
async function takeTrialBack(recorder, { clock, emit }, enter) {
	const { canary } = recorder.current();
	if (canary === void 0) return void 0;
	const trial = await endTrial(canary, {
		clock,
		emit,
		enter
	});
	if (trial.failures.length === 0) recorder.update({ canary: void 0 });
	return trial;
}
function together(error, trial) {
	const { failures = [] } = trial ?? {};
	return failures.length === 0 ? error : new AggregateError([...(0,_errors_mjs__WEBPACK_IMPORTED_MODULE_3__.n)(error), ...failures]);
}
function removeFiles({ files }, world) {
	try {
		if (files !== void 0) world.removeFiles(files);
		return;
	} catch (cause) {
		const error = (0,_errors_mjs__WEBPACK_IMPORTED_MODULE_3__.r)(cause);
		world.emit({
			kind: "error",
			error
		});
		return error;
	}
}
async function shut(recorder, world, enter) {
	const record = recorder.current();
	if (record.windows.length === 0) return {
		kind: "nothing",
		why: "the run opened nothing"
	};
	const intents = (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_5__.c)(record).map(intentOf);
	if (intents.length === 0) return {
		kind: "nothing",
		why: record.leftOpen === true ? "the window is shut already" : "the run shut its own window"
	};
	const began = world.clock.now();
	const cloud = await enter().catch((cause) => {
		throw notEntered(intents, record.region, cause);
	});
	const parts = {
		firewall: cloud.firewall,
		...cloud.guard === void 0 ? {} : { guard: cloud.guard },
		clock: world.clock,
		emit: world.emit,
		region: record.region,
		save: recorder.saveWindow
	};
	const close = async (intent) => {
		const { kind } = await (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_5__.p)(parts, intent, longest - (world.clock.now() - began));
		return {
			...(0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_5__._)(intent),
			end: kind
		};
	};
	return {
		kind: "shut",
		windows: await (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_5__.n)(world, "close", () => (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_5__.t)(intents.map(close)), (ends) => ends.map(({ end }) => end).join(", "))
	};
}
function intentOf(window) {
	try {
		return (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_5__.v)(window);
	} catch (cause) {
		throw (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_5__.d)(cause);
	}
}
function enterWithin(record, { clock, enter }) {
	return (0,_clock_mjs__WEBPACK_IMPORTED_MODULE_4__.t)({
		clock,
		milliseconds: longestEntry,
		onTimeout: tooLong
	}, (signal) => enter(record, signal));
}
function notEntered(intents, region, cause) {
	const errors = intents.map((intent) => (0,_sweep_group_mjs__WEBPACK_IMPORTED_MODULE_6__.m)(intent, region, (0,_errors_mjs__WEBPACK_IMPORTED_MODULE_3__.r)(cause)));
	return errors.length === 1 ? errors[0] : new AggregateError(errors);
}
function once(work) {
	let begun;
	return () => {
		begun ??= work();
		return begun;
	};
}
const longest = 6e4;
const longestEntry = 45e3;
function tooLong() {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_3__.t("AWS_UNREACHABLE", {
		message: `No credentials within ${longestEntry / 1e3} s.`,
		hint: "See whether AWS and the CI’s token service are reachable from this runner."
	});
}
// src/entry/tell-recovery.ts
function tellRecovery({ kind, log, results }, recovery, settled) {
	const hosts = settled === void 0 ? tellInFlight(recovery.inFlight) : tellSettled(settled, recovery);
	const more = [...recovery.trial === void 0 ? [] : tellTrial(recovery.trial), ...hosts];
	const shut = recovery.kind === "nothing" ? [tellNothing(recovery.why, more)] : recovery.windows.map((window) => tellShut(window, recovery.leftOpen));
	const warns = recovery.inFlight.length > 0;
	for (const line of warns && kind === "github" ? shut : [...shut, ...more]) log.line(line);
	if (warns) log.annotate("warning", "Sallyport: hosts were changing", more.join("\n"));
	log.end();
	if (recovery.kind === "nothing" && more.length === 0) return;
	const title = recovery.leftOpen ? "### Sallyport: window" : "### Sallyport: clean-up";
	results.summary([
		title,
		...shut,
		...more.map((line) => (0,_summary_mjs__WEBPACK_IMPORTED_MODULE_9__.m)([line]))
	].join("\n\n"));
}
const goOn = "Run again: it looks at every host and goes on.";
function tellNothing(why, more) {
	return more.length === 0 ? `Nothing to do: ${why}.` : `Nothing to shut: ${why}.`;
}
function tellInFlight(inFlight) {
	const hosts = inFlight.map(({ host, phase }) => `${host} (${phase})`).join(", ");
	return hosts === "" ? [] : [`The run ended while these hosts were changing: ${hosts}. ${goOn}`];
}
function tellTrial({ group, failures }) {
	return failures.some(mayBeOpen) ? [] : [`The canary group ${group} gets no requests any more.`, ...failures.map(tellUnsettled)];
}
function tellSettled({ lock, hosts, failures }, recovery) {
	const whole = hosts.length === recovery.inFlight.length;
	return [
		...lock?.end === "released" ? [`The deploy lock on ${lock.host} is given back.`] : [],
		...lock?.end === "lost" ? [`The deploy lock on ${lock.host} has been taken over by another run.`] : [],
		...hosts.map(tellHost),
		...whole ? hosts.length === 0 ? [] : [goOn] : tellInFlight(recovery.inFlight),
		...failures.filter((error) => !mayBeOpen(error)).map(tellUnsettled)
	];
}
function tellUnsettled({ message, hint }) {
	return `Not all could be settled: ${message} ${hint}`;
}
function mayBeOpen({ exitCode }) {
	return exitCode === 8;
}
function tellHost({ host, phase, running, miss, traffic }) {
	const before = `${host} was ${phase} when the run ended; it`;
	const after = tellTraffic(traffic);
	if (running.kind === "unknown") return `${before} does not tell what it runs: ${running.reason}${after}`;
	const health = running.kind === "none" ? "" : miss === void 0 ? ", and passes its checks" : `, and does not pass: ${miss}`;
	return `${before} runs ${(0,_describe_version_mjs__WEBPACK_IMPORTED_MODULE_7__.t)(running)} now${health}.${after}`;
}
function tellTraffic(traffic) {
	switch (traffic?.kind) {
		case void 0: return "";
		case "back": return " It is back in the balancer.";
		case "left-out": return " It is out of the balancer, and stays out.";
		case "not-back": return ` It is not back in the balancer: ${traffic.why}`;
	}
}
function tellShut({ end, port, cidr, group }, leftOpen) {
	const rule = `TCP ${port} from ${cidr} in ${group}`;
	if (leftOpen && end === "closed") return `The window (${rule}) is shut, and seen shut.`;
	switch (end) {
		case "closed": return `The run had left its window open (${rule}). It is shut now, and seen shut.`;
		case "left": return `The run had left its claim on its window (${rule}). It is given up now; another run uses the same rule and will shut it.`;
		case "gone": return `The run’s window (${rule}) had been removed already, by somebody else.`;
		case "nothing": return `The run had asked for a window (${rule}), but none was ever to be seen.`;
	}
}
function tellFailure({ log, results, colour }, errors, inFlight) {
	const debug = process.env["RUNNER_DEBUG"] === "1";
	const hosts = tellInFlight(inFlight);
	const paint = (0,_summary_mjs__WEBPACK_IMPORTED_MODULE_9__.w)(colour);
	log.line([...errors.flatMap((error) => (0,_summary_mjs__WEBPACK_IMPORTED_MODULE_9__.x)(error, paint, debug)), ...hosts].join("\n"));
	const said = errors.flatMap(({ message, hint }) => [message, hint]);
	log.annotate("error", `Sallyport: ${errors[0]?.code}`, [...said, ...hosts].join("\n"));
	log.end();
	const blocks = [...errors.map((error) => (0,_summary_mjs__WEBPACK_IMPORTED_MODULE_9__.x)(error)), ...hosts.map((line) => [line])].map((lines) => (0,_summary_mjs__WEBPACK_IMPORTED_MODULE_9__.m)(lines));
	results.summary(`### Sallyport: clean-up failed\n\n${blocks.join("\n\n")}\n`);
	return 8;
}
// src/entry/clean-up.ts
async function cleanUp({ ci, redactor }) {
	try {
		const { emit } = await (0,_open_reporter_mjs__WEBPACK_IMPORTED_MODULE_8__.t)(ci, redactor);
		const settle = async (record) => {
			const { settleRun } = await Promise.all(/* import() */[__webpack_require__.e(4697), __webpack_require__.e(7175), __webpack_require__.e(2831), __webpack_require__.e(9872)]).then(__webpack_require__.bind(__webpack_require__, 9872));
			return await settleRun({
				ci,
				redactor,
				emit
			}, record);
		};
		const recovery = await recover(ci.state.load(), {
			clock: _words_mjs__WEBPACK_IMPORTED_MODULE_1__.u,
			emit,
			save: ci.state.save,
			removeFiles: _remove_access_files_mjs__WEBPACK_IMPORTED_MODULE_2__.t,
			enter: async (record, signal) => {
				const { returnToCloud } = await Promise.all(/* import() */[__webpack_require__.e(3241), __webpack_require__.e(7723)]).then(__webpack_require__.bind(__webpack_require__, 7723));
				const { canary } = record;
				const scope = canary === void 0 ? {} : { targetGroups: [canary.group] };
				return await returnToCloud({
					...ci,
					clock: _words_mjs__WEBPACK_IMPORTED_MODULE_1__.u,
					mask: ci.log.mask,
					...scope
				}, record, signal);
			}
		});
		const settled = recovery.unsettled === void 0 ? void 0 : await settle(recovery.unsettled);
		const failures = [...recovery.trial?.failures ?? [], ...settled?.failures ?? []];
		if (recovery.unsettled !== void 0) leave(ci.state, recovery.unsettled, failures);
		tellRecovery(ci, recovery, settled);
		const open = failures.filter(mayBeOpen);
		return open.length === 0 ? 0 : tellFailure(ci, open, []);
	} catch (error) {
		return tellFailure(ci, (0,_errors_mjs__WEBPACK_IMPORTED_MODULE_3__.n)(error), (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_5__.a)(ci.state.load()));
	}
}
function leave(state, record, failures) {
	const saved = state.load();
	const now = {
		...record,
		windows: saved === void 0 ? record.windows : (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_5__.u)(saved).windows
	};
	state.save((0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_5__.f)(failures.length > 0 ? now : (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_5__.l)({
		...now,
		inFlight: []
	})));
}
// src/entry/github-post.ts
(0,_exit_with_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(cleanUp((0,_open_ci_mjs__WEBPACK_IMPORTED_MODULE_10__.t)()));



/***/ }),

/***/ 8638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
t: () => (removeAccessFiles)
});
var _errors_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8484);
var _access_file_names_mjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2101);
var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3024);
var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);




// src/clients/ssh/remove-access-files.ts
function removeAccessFiles(folder) {
	try {
		for (const name of Object.values(_access_file_names_mjs__WEBPACK_IMPORTED_MODULE_1__.t)) (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name), { force: true });
		(0,node_fs__WEBPACK_IMPORTED_MODULE_2__.rmdirSync)(folder);
	} catch (cause) {
		const code = cause instanceof Error && "code" in cause ? cause.code : void 0;
		if (code === "ENOENT" || code === "ENOTEMPTY") return;
		throw new _errors_mjs__WEBPACK_IMPORTED_MODULE_0__.t("FILES_LEFT", {
			message: `What other tools came in by could not be removed: ${folder} (${_access_file_names_mjs__WEBPACK_IMPORTED_MODULE_1__.t.identity} is a private key).`,
			hint: `Remove it by hand: rm -r '${folder}'`,
			cause
		});
	}
}



/***/ })

};
;