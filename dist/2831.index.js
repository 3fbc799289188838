"use strict";
exports.id = 2831;
exports.ids = [2831];
exports.modules = {

/***/ 2831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
_: () => (lockHost),
a: () => (witnesses),
b: () => (openCertificate),
c: () => (lastWords),
d: () => (passGate),
f: () => (homesIn),
g: () => (heldLock),
h: () => (targetBalancer),
i: () => (balancerOf),
l: () => (gateOf),
m: () => (wayBack$1),
n: () => (connectFleet),
o: () => (renewalBefore),
p: () => (inventoryTexts),
r: () => (withFleet),
s: () => (runChangeCommand),
t: () => (composeWorld),
u: () => (firstMiss),
v: () => (takeLock),
y: () => (settingsForRole)
});
var _rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3931);
var _errors_mjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8484);
var _version_mjs__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(1899);
var _foreign_output_mjs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7031);
var _clock_mjs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8161);
var _words_mjs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8528);
var _wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8186);
var _ipaddr_mjs__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5635);
var _schemas_mjs__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7971);
var _mask_key_mjs__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7175);
var node_os__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(542);
var node_crypto__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7598);
var node_http__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(7067);
var node_net__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(7030);
var node_tls__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(1692);
















// src/deployers/certificates/pem.ts
function readPem(text) {
	const certificates = [];
	const keys = [];
	const broken = [];
	const blocks = [...text.matchAll(/^-----BEGIN ([A-Z0-9 ]+)-----[ \t]*\r?\n[\s\S]*?^-----END \1-----[ \t]*\r?$/gm)];
	const [begun, ended] = [/-----BEGIN /g, /-----END /g].map((line) => text.match(line)?.length ?? 0);
	if (begun !== ended) broken.push("a block that is cut off");
	else if (begun !== blocks.length) broken.push("a block whose first or last line is not a line of its own");
	for (const [block, label = ""] of blocks) try {
		if (label === "CERTIFICATE") certificates.push(new node_crypto__WEBPACK_IMPORTED_MODULE_10__.X509Certificate(block));
		else if (label.endsWith("PRIVATE KEY")) keys.push((0,node_crypto__WEBPACK_IMPORTED_MODULE_10__.createPrivateKey)(block));
	} catch {
		broken.push(/ENCRYPTED/.test(block) ? "a key with a passphrase" : `a ${label.toLowerCase()}`);
	}
	return {
		certificates,
		keys,
		broken
	};
}
function fingerprintOf({ fingerprint256 }) {
	return fingerprint256.replaceAll(":", "").toLowerCase();
}
function namesOf({ subjectAltName, subject }) {
	const names = [...(subjectAltName ?? "").matchAll(/(?:DNS|IP Address):([^,\s]+)/g)].flatMap(([, name = []]) => name);
	return names.length > 0 ? names : [subject.replaceAll("\n", ", ")];
}
// src/deployers/certificates/check-certificate.ts
function checkCertificate(files, { now, name }) {
	const read = files.map((file) => ({
		file,
		pem: readPem(file.text)
	}));
	const problems = read.flatMap(({ file, pem }) => wrongIn(file, pem));
	const keys = read.flatMap(({ pem }) => pem.keys);
	const [key] = keys;
	const chains = read.map(({ file, pem }) => ({
		file: file.file,
		chain: pem.certificates
	})).filter(hasAny);
	if (keys.length !== 1) problems.push(`There must be one private key, and there are ${keys.length}.`);
	if (chains.length === 0) problems.push("There is no certificate.");
	const own = key === void 0 ? chains[0] : chains.find(({ chain }) => isOf$1(chain[0], key)) ?? chains[0];
	if (own !== void 0) problems.push(...keyProblems(own, key), ...chainProblems(own), ...clockProblems(own, now), ...nameProblems(own, name));
	const [leaf, ...issuers] = own?.chain ?? [];
	if (problems.length > 0 || leaf === void 0) return {
		kind: "wrong",
		problems
	};
	return {
		kind: "ok",
		certificate: {
			fingerprint: fingerprintOf(leaf),
			issuers: issuers.map(fingerprintOf),
			isAlone: issuers.length === 0 && !leaf.checkIssued(leaf),
			names: namesOf(leaf),
			notAfter: endOf(leaf),
			files: read.map(({ file }) => checked(file))
		}
	};
}
function checkChain({ file, text }, now) {
	const { certificates: chain } = readPem(text);
	const [leaf] = chain;
	if (leaf === void 0) return {
		kind: "wrong",
		problems: [`${file} holds no certificate in PEM.`]
	};
	const problems = [...chainProblems({
		file,
		chain
	}), ...clockProblems({
		file,
		chain
	}, now)];
	return problems.length > 0 ? {
		kind: "wrong",
		problems
	} : {
		kind: "ok",
		fingerprint: fingerprintOf(leaf)
	};
}
function hasAny({ chain }) {
	return chain.length > 0;
}
function wrongIn({ file }, { certificates, keys, broken }) {
	if (broken.length > 0) return broken.map((what) => `${file} holds ${what} that can’t be read.`);
	return certificates.length + keys.length > 0 ? [] : [`${file} holds no certificate and no key in PEM.`];
}
function isOf$1(leaf, key) {
	return leaf?.checkPrivateKey(key) === true;
}
function keyProblems({ file, chain }, key) {
	if (key === void 0 || isOf$1(chain[0], key)) return [];
	return [`The key is not that of the first certificate in ${file}.`];
}
function chainProblems({ file, chain }) {
	const problems = [];
	for (const [at, issuer] of chain.slice(1).entries()) {
		const issued = chain[at];
		if (issued === void 0 || issued.checkIssued(issuer) && issued.verify(issuer.publicKey)) continue;
		problems.push(`In ${file} certificate ${at + 2} (${nameOf$1(issuer)}) has not issued the one before it (${nameOf$1(issued)}): the leaf comes first, then whoever issued it.`);
	}
	return problems;
}
function clockProblems({ file, chain }, now) {
	return chain.flatMap((one) => {
		if (Date.parse(one.validFrom) > now) return [`${nameOf$1(one)} in ${file} is not valid before ${dayOf(one.validFrom)}.`];
		return endOf(one) <= now ? [`${nameOf$1(one)} in ${file} expired on ${dayOf(one.validTo)}.`] : [];
	});
}
function nameProblems({ file, chain: [leaf] }, name) {
	if (name === void 0 || leaf === void 0) return [];
	if (((0,node_net__WEBPACK_IMPORTED_MODULE_12__.isIP)(name) === 0 ? leaf.checkHost(name) : leaf.checkIP(name)) !== void 0) return [];
	return [`The certificate in ${file} is for ${namesOf(leaf).join(", ")}, not for ${name}.`];
}
function checked({ file, target, text }) {
	return {
		file,
		target,
		sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_10__.createHash)("sha256").update(text, "latin1").digest("hex")
	};
}
function endOf({ validTo }) {
	return Date.parse(validTo);
}
function nameOf$1(certificate) {
	return certificate.subject.replaceAll("\n", ", ") || namesOf(certificate).join(", ");
}
function dayOf(date) {
	return new Date(date).toISOString().slice(0, 10);
}
// src/deployers/certificates/open-certificate.ts
async function openCertificate({ pems, clock }, files, name) {
	const read = [];
	const problems = [];
	for (const file of files) {
		const found = await pems.read(file.file);
		if (found.kind === "text") read.push({
			...file,
			text: found.text
		});
		else problems.push(`${file.file}: ${found.why}.`);
	}
	if (problems.length > 0) throw invalid(problems);
	const checked = checkCertificate(read, {
		now: clock.now(),
		name
	});
	if (checked.kind === "wrong") throw invalid(checked.problems);
	return checked.certificate;
}
function invalid(problems) {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("CERTIFICATE_INVALID", {
		message: problems.length === 1 ? problems[0] ?? "" : problems.map((one) => `- ${one}`).join("\n"),
		hint: "puma-certificates names the certificate with its chain, the leaf first, and its key, in PEM. Nothing was changed."
	});
}
// src/settings/settings.ts
function settingsForRole(settings, role) {
	return settings.roles.get(role) ?? settings.anyRole;
}
// src/rollout/lock/lock-answer.ts
function readAnswer(stdout) {
	const lines = stdout.split("\n").map((line) => line.trim());
	const at = lines.findLastIndex((line) => /^(taken|broken|held|mine|lost)$/.test(line));
	const [kind, nonce = "", left = "", owner = "", url = ""] = lines.slice(at);
	if (at === -1 || !/^[A-Za-z0-9]{1,64}$/.test(nonce) || !/^-?\d{1,12}$/.test(left)) return void 0;
	const holder = {
		nonce,
		owner: shown$2(owner),
		url: shown$2(url),
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
function shown$2(text) {
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
		timeout: patience$1
	}, signal);
	const answer = exit.kind === "status" && exit.status === 0 ? readAnswer(stdout) : void 0;
	if (answer === void 0) throw unavailable(host, stderr);
	return answer;
}
const patience$1 = 2e4;
function fileName(application) {
	return application.replaceAll(/[^A-Za-z0-9_-]/gu, (character) => `.${character.codePointAt(0)?.toString(16)}.`);
}
function oneLine(text) {
	return text.replaceAll(/\s+/g, " ").trim();
}
function held({ name }, { nonce, owner, url, secondsLeft }) {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("LOCK_HELD", {
		message: `Another deploy is going on: ${owner || "somebody"} holds the lock on ${name}${url === "" ? "" : ` (${url})`}. Unless its run renews it, it ends in ${minutes(secondsLeft)}.`,
		hint: `Wait until it has ended. If it is dead, run this again with break-lock: ${nonce}, which drives out that one and no other.`
	});
}
function lost(host, holder) {
	const who = holder.nonce === "free" ? "it was given back" : `${holder.owner || "somebody"} holds it now`;
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("LOCK_LOST", {
		message: `The deploy lock on ${host} is no longer this run’s: ${who}${holder.url === "" ? "" : ` (${holder.url})`}.`,
		hint: "Nothing more is changed by this run. See what the other deploy does; then run this one again."
	});
}
function unavailable(host, stderr) {
	const said = oneLine(stderr).slice(0, 300);
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("LOCK_UNAVAILABLE", {
		message: `The deploy lock can’t be taken on ${host}${said === "" ? "" : `: “${said}”`}.`,
		hint: "ssh-user must be able to write to ~/.sallyport on that host."
	});
}
function minutes(seconds) {
	return seconds < 90 ? `${Math.max(seconds, 1)} s` : `${Math.ceil(seconds / 60)} min`;
}
// src/traffic/group-reader.ts
function groupReader({ groups, clock }) {
	const last = /* @__PURE__ */ new Map();
	return async (group, after, signal) => {
		signal.throwIfAborted();
		const known = last.get(group);
		if (known !== void 0 && known.asked > after) return await unlessAborted(known.answer, signal);
		const answer = groups.targets(group, never);
		last.set(group, {
			asked: clock.now(),
			answer
		});
		return await unlessAborted(answer, signal);
	};
}
function patiently(read, { clock, between }) {
	return async (group, after, signal) => {
		for (let failures = 1;; failures++) try {
			return await read(group, Math.max(after, clock.now() - oldest$1), signal);
		} catch (error) {
			signal.throwIfAborted();
			if (failures === mostFailures$1) throw error;
			await clock.sleep(between, signal);
		}
	};
}
const oldest$1 = 1e3;
const mostFailures$1 = 5;
const never = new AbortController().signal;
async function unlessAborted(work, signal) {
	const ended = new AbortController();
	const aborted = new Promise((_, reject) => {
		signal.addEventListener("abort", () => reject(signal.reason), {
			once: true,
			signal: ended.signal
		});
	});
	try {
		return await Promise.race([work, aborted]);
	} finally {
		ended.abort();
	}
}
// src/traffic/member.ts
var import_ipaddr = /* @__PURE__ */ (0,_rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__.i)((0,_ipaddr_mjs__WEBPACK_IMPORTED_MODULE_6__.t)(), 1);
function idsIn({ holds }, { instanceId, privateAddress, address }, found) {
	if (holds === "instance") return [instanceId ?? found?.id].filter((id) => id !== void 0);
	const own = [
		privateAddress,
		found?.privateAddress,
		address
	].flatMap((one) => canonical(one) ?? []);
	return [...new Set(own.filter(isPrivate))];
}
function ownTargets({ ids }, targets) {
	return targets.filter((target) => isOneOf(ids, target));
}
function isOneOf(ids, { id }) {
	return ids.includes(canonical(id) ?? id);
}
function canonical(address = "") {
	return import_ipaddr.default.isValid(address) ? import_ipaddr.default.parse(address).toString() : void 0;
}
function isPrivate(address) {
	const parsed = import_ipaddr.default.parse(address);
	return parsed.kind() === "ipv6" || ["private", "carrierGradeNat"].includes(parsed.range());
}
// src/traffic/target-words.ts
function wordsOf$1({ name }, { state, port, reason, words }) {
	const said = [reason, words].filter((part) => part !== void 0 && part !== "").join(": ");
	const means = reason === void 0 ? void 0 : meaning[reason];
	return [`${state} in ${name} at port ${port}${said === "" ? "" : ` (${said})`}`, ...means === void 0 ? [] : [means]].join(", ");
}
function isUnused({ state, reason }) {
	return state === "unused" && reason !== "Target.NotRegistered";
}
function targetOf({ id, port, zone }) {
	return {
		id,
		port,
		...zone === void 0 ? {} : { zone }
	};
}
const meaning = {
	"Target.NotInUse": "because no listener sends to the group, or the target’s zone is not enabled for the load balancer",
	"Target.InvalidState": "because the instance is stopped or terminated",
	"Target.IpUnusable": "because the address is one of the load balancer’s own",
	"Target.HealthCheckDisabled": "because the group’s health check is turned off"
};
// src/traffic/drain-place.ts
async function drainPlace(parts, { host, place }, signal) {
	const { groups, clock, emit } = parts;
	const { group } = place;
	const readOwn = async (after) => await ownNow(parts, place, after, signal);
	const seen = await readOwn(clock.now());
	const leaving = await deregister(groups, place, seen, signal);
	const left = clock.now();
	for (let own = seen;; own = await readOwn(left)) {
		const waited = clock.now() - left;
		const isQuiet = leaving === 0 || waited >= 1e4;
		if (own.length === 0 && isQuiet) return;
		if (waited >= group.delay + margin) throw notDrained(host, place, own);
		emit({
			kind: "waiting",
			host,
			what: wordsOfWait$1(place, own),
			milliseconds: waited
		});
		await clock.sleep(between, signal);
	}
}
async function leavePlace(parts, place, signal) {
	await deregister(parts.groups, place, await ownNow(parts, place, parts.clock.now(), signal), signal);
}
async function ownNow({ read, clock }, place, after, signal) {
	return ownTargets(place, await patiently(read, {
		clock,
		between
	})(place.group.arn, after, signal)).filter(isThere);
}
async function deregister(groups, { group }, seen, signal) {
	const leaving = seen.filter(({ state }) => state !== "draining");
	if (leaving.length > 0) await groups.deregister(group.arn, leaving.map(targetOf), signal);
	return leaving.length;
}
function isThere({ state, reason }) {
	return !(state === "unused" && reason === "Target.NotRegistered");
}
const between = 2e3;
const margin = 9e4;
function wordsOfWait$1({ group }, own) {
	const rest = `the delay of ${group.name} is ${group.delay / 1e3} s`;
	return own.length === 0 ? `out of ${group.name}, last requests may be on their way` : `draining, ${rest}`;
}
function notDrained({ name }, { group }, own) {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("BALANCER_TIMED_OUT", {
		message: `${name} was not drained within ${(group.delay + margin) / 1e3} s: ${own.map((target) => wordsOf$1(group, target)).join("; ")}.`,
		hint: `See whether something else registers it in ${group.name} again: an auto scaling group, a terraform apply, another deploy.`
	});
}
// src/traffic/find-members.ts
async function findMembers({ hosts, targetGroups, groups, find }, signal) {
	const wanted = new Set(hosts.flatMap((host) => groupsOf(targetGroups, host)));
	const described = wanted.size === 0 ? [] : await groups.describe([...wanted], signal);
	const byArn = new Map(described.map((group) => [group.arn, group]));
	refuseUnusable(described);
	const placesOf = (host, found) => groupsOf(targetGroups, host).flatMap((arn) => byArn.get(arn) ?? []).map((group) => ({
		group,
		ids: idsIn(group, host, found)
	}));
	const unknown = hosts.filter((host) => placesOf(host).some(({ ids }) => ids.length === 0));
	const found = unknown.length === 0 ? /* @__PURE__ */ new Map() : await find(unknown, signal);
	const members = hosts.map((host) => ({
		host,
		places: placesOf(host, found.get(host.name))
	}));
	refuseUnknown(members);
	return members;
}
function groupsOf(targetGroups, { role }) {
	switch (targetGroups.kind) {
		case "none": return [];
		case "every-role": return targetGroups.groups;
		case "by-role": return targetGroups.groups.get(role) ?? [];
	}
}
function refuseUnusable(groups) {
	const reasons = groups.flatMap(({ name, holds, attached }) => {
		if (holds === "lambda" || holds === "alb") return [`The targets of ${name} are of type ${holds}: no host can be one.`];
		return attached ? [] : [`No listener sends to ${name}: a host that is put into it gets no request.`];
	});
	if (reasons.length === 0) return;
	throw new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("TARGET_GROUP_UNUSABLE", {
		message: reasons.join("\n"),
		hint: "Name in target-groups those in which the hosts serve, or attach the group to a listener of a load balancer."
	});
}
function refuseUnknown(members) {
	const missing = members.flatMap(({ host, places }) => places.filter(({ ids }) => ids.length === 0).map(({ group }) => `${host.name} in ${group.name}`));
	if (missing.length === 0) return;
	throw new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("INVENTORY_INVALID", {
		message: `It is not known under which address a host is a target: ${missing.join(", ")}.`,
		hint: "Write the host as an object with private_address."
	});
}
// src/traffic/homes.ts
function keepHomes(before = /* @__PURE__ */ new Map()) {
	const known = /* @__PURE__ */ new Map();
	for (const [host, homes] of before) known.set(host, Map.groupBy(homes, ({ group }) => group));
	const at = (host, { group, ids: [id] }) => known.get(host)?.get(group.arn)?.map(targetOf) ?? (id === void 0 ? [] : [{
		id,
		port: group.port
	}]);
	return {
		learn: (members, readings) => {
			for (const { host, places } of members) {
				const homes = places.map((place) => {
					const own = ownTargets(place, readings.get(place.group.arn) ?? []);
					const staying = own.filter(({ state }) => state !== "draining");
					const isKnown = known.get(host.name)?.has(place.group.arn) === true;
					const seen = staying.length > 0 || isKnown ? staying : own;
					return [place.group.arn, seen.length > 0 ? seen.map(targetOf) : at(host.name, place)];
				});
				known.set(host.name, new Map(homes));
			}
		},
		at,
		of: (host) => [...known.get(host) ?? []].flatMap(([group, targets]) => targets.map((target) => ({
			...targetOf(target),
			group
		})))
	};
}
// src/traffic/misplaced.ts
function refuseMisplaced(members, readings) {
	const isRegistered = ({ places }) => places.some((place) => ownTargets(place, readings.get(place.group.arn) ?? []).length > 0);
	const roles = [...Map.groupBy(members, ({ host }) => host.role)];
	const absent = roles.filter(([, ofRole]) => !ofRole.some(isRegistered)).map(([role]) => role);
	if (absent.length === 0 || absent.length === roles.length) return;
	throw new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("INVENTORY_INVALID", {
		message: `target-groups is a plain list, which holds for every role, but no host of ${absent.join(", ")} is registered in any of the groups.`,
		hint: "Write role → list, with the roles that are behind the balancer: {\"web\": [\"arn:…\"]}."
	});
}
// src/traffic/register-place.ts
async function registerPlace({ groups, read, clock, emit }, { host, place, targets }, signal) {
	const { group } = place;
	const between = Math.min(Math.max(group.checkEvery / (stableLooks - 1), 1e3), 5e3);
	const look = patiently(read, {
		clock,
		between
	});
	await register({
		groups,
		clock
	}, {
		group,
		targets,
		between
	}, signal);
	const back = clock.now();
	for (let stable = 0, unused = 0;;) {
		const worst = worstOf(targets, ownTargets(place, await look(group.arn, back, signal)));
		stable = worst === void 0 ? stable + 1 : 0;
		if (stable === stableLooks) return;
		unused = worst !== void 0 && isUnused(worst) ? unused + 1 : 0;
		if (worst !== void 0 && unused === unusedLooks) throw refused$1(host, place, worst);
		const waited = clock.now() - back;
		if (waited >= longest$1) throw notHealthy(host, place, worst);
		emit({
			kind: "waiting",
			host,
			what: worst === void 0 ? `healthy in ${group.name}, ${stable} of ${stableLooks} looks` : wordsOf$1(group, worst),
			milliseconds: waited
		});
		await clock.sleep(between, signal);
	}
}
async function register({ groups, clock }, { group, targets, between }, signal) {
	for (let failures = 1;; failures++) try {
		return await groups.register(group.arn, targets, signal);
	} catch (error) {
		signal.throwIfAborted();
		if (failures === mostFailures) throw error;
		await clock.sleep(between, signal);
	}
}
function worstOf(targets, own) {
	return targets.map(({ id, port }) => own.find((target) => target.port === port) ?? {
		id,
		port,
		state: "initial"
	}).find(({ state }) => state !== "healthy");
}
const mostFailures = 3;
const stableLooks = 3;
const unusedLooks = 5;
const longest$1 = 54e4;
function notHealthy({ name }, { group }, worst) {
	const seen = worst === void 0 ? "it was healthy, but not for long" : wordsOf$1(group, worst);
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("BALANCER_TIMED_OUT", {
		message: `${name} passes its own checks, but the balancer did not call it healthy within ${longest$1 / 1e3} s: ${seen}.`,
		hint: `Compare the health check of ${group.name} with yours: port, path, Host header, status codes; and whether the load balancer’s security group may reach the host.`
	});
}
function refused$1({ name }, { group }, worst) {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("TARGET_REFUSED", {
		message: `${name} is registered, but gets no request: ${wordsOf$1(group, worst)}.`,
		hint: `See the listeners of the load balancer in front of ${group.name}, and the zones (subnets) that it is enabled for.`
	});
}
// src/traffic/traffic-view.ts
function viewOf(members, readings) {
	const hosts = members.map((member) => [member.host.name, trafficOf(member, readings)]);
	return {
		hosts: new Map(hosts),
		strangers: strangersIn(members, readings)
	};
}
function trafficOf({ places }, readings) {
	if (places.length === 0) return { kind: "unbalanced" };
	const delay = Math.max(...places.map(({ group }) => group.delay));
	const seen = places.map((place) => seenAt(place, readings.get(place.group.arn) ?? []));
	const targets = places.flatMap((place) => targetsSeen(place, readings.get(place.group.arn) ?? []));
	const why = (kind) => seen.flatMap((one) => one.kind === kind ? [one.why] : []).join("; ");
	if (seen.some(({ kind }) => kind === "out")) return {
		kind: "out",
		why: why("out"),
		delay,
		targets
	};
	if (seen.some(({ kind }) => kind === "fail-open")) return {
		kind: "in",
		delay,
		despite: why("fail-open"),
		targets
	};
	return {
		kind: "in",
		delay,
		targets
	};
}
function targetsSeen(place, all) {
	const { name: group } = place.group;
	const own = ownTargets(place, all);
	if (own.length === 0) return [{
		group,
		state: "absent"
	}];
	return own.map(({ port, state, reason }) => ({
		group,
		port,
		state,
		...reason === void 0 ? {} : { reason }
	}));
}
function seenAt(place, targets) {
	const { group } = place;
	const own = ownTargets(place, targets);
	if (own.length === 0) return {
		kind: "out",
		why: `not registered in ${group.name}`
	};
	const worst = own.find(({ state }) => state !== "healthy" && state !== "unhealthy") ?? own.find(isUnhealthy);
	if (worst === void 0) return {
		kind: "in",
		why: ""
	};
	const why = wordsOf$1(group, worst);
	if (worst.state !== "unhealthy" || targets.some(({ state }) => state === "healthy")) return {
		kind: "out",
		why
	};
	return {
		kind: "fail-open",
		why: `${why}; no target there is healthy, so all of them get requests`
	};
}
function isUnhealthy({ state }) {
	return state === "unhealthy";
}
function strangersIn(members, readings) {
	const places = members.flatMap((member) => member.places);
	return [...new Map(places.map(({ group }) => [group.arn, group])).values()].flatMap((group) => {
		const known = places.filter((place) => place.group.holds === group.holds).flatMap(({ ids }) => ids);
		return (readings.get(group.arn) ?? []).filter((target) => target.state === "healthy" && !isOneOf(known, target)).map(({ id, port }) => ({
			group: group.name,
			target: `${id}:${port}`
		}));
	});
}
// src/traffic/target-balancer.ts
function targetBalancer({ homes: before, ...parts }) {
	const { targetGroups, groups, clock, emit } = parts;
	const read = groupReader({
		groups,
		clock
	});
	const place = {
		groups,
		read,
		clock,
		emit
	};
	const homes = keepHomes(before);
	const members = onceSucceeded((signal) => findMembers(parts, signal));
	const placesOf = async ({ name }, signal) => (await members(signal)).find(({ host }) => host.name === name)?.places ?? [];
	let isFirst = before === void 0 && targetGroups.kind === "every-role";
	return {
		look: async (signal) => {
			const all = await members(signal);
			const arns = new Set(all.flatMap(({ places }) => places.map(({ group }) => group.arn)));
			const readings = new Map(await Promise.all([...arns].map(async (arn) => [arn, await read(arn, clock.now(), signal)])));
			if (isFirst) refuseMisplaced(all, readings);
			isFirst = false;
			homes.learn(all, readings);
			return viewOf(all, readings);
		},
		drain: async (host, signal) => atEach(await placesOf(host, signal), signal, (one, within) => drainPlace(place, {
			host,
			place: one
		}, within)),
		register: async (host, signal) => atEach(await placesOf(host, signal), signal, (one, within) => registerPlace(place, {
			host,
			place: one,
			targets: homes.at(host.name, one)
		}, within)),
		homes: ({ name }) => homes.of(name),
		leave: async (host, signal) => atEach(await placesOf(host, signal), signal, (one, within) => leavePlace(place, one, within))
	};
}
function onceSucceeded(work) {
	let found;
	return async (signal) => {
		try {
			found ??= work(signal);
			return await found;
		} catch (error) {
			found = void 0;
			throw error;
		}
	};
}
async function atEach(places, signal, work) {
	const failed = new AbortController();
	const within = AbortSignal.any([signal, failed.signal]);
	const each = places.map(async (place) => {
		try {
			await work(place, within);
		} catch (error) {
			failed.abort(error);
		}
	});
	await Promise.all(each);
	signal.throwIfAborted();
	failed.signal.throwIfAborted();
}
// src/run/unsettled.ts
function wayBack$1({ settings, inventory, fleet, balancer }, names) {
	const wanted = new Set(names);
	const hosts = inventory.hosts.filter(({ name }) => wanted.has(name));
	return {
		settings: settings.texts,
		hosts: hosts.map(asSetting),
		...balancerAsSetting(inventory.targetGroups, hosts),
		homes: Object.fromEntries(hosts.map((host) => [host.name, [...balancer.homes(host)]])),
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
function homesIn({ homes = {} }) {
	const asHome = ({ group, id, port, zone }) => ({
		group,
		id,
		port,
		...zone === void 0 ? {} : { zone }
	});
	return new Map(Object.entries(homes).map(([host, list]) => [host, list.map(asHome)]));
}
function balancerAsSetting(groups, hosts) {
	switch (groups.kind) {
		case "none": return {};
		case "every-role": return { targetGroups: JSON.stringify(groups.groups) };
		case "by-role": {
			const roles = new Set(hosts.map(({ role }) => role));
			const ofThese = [...groups.groups].filter(([role]) => roles.has(role));
			return ofThese.length === 0 ? {} : { targetGroups: JSON.stringify(Object.fromEntries(ofThese)) };
		}
	}
}
function inventoryTexts({ hosts, group, knownHosts, targetGroups }) {
	return {
		hosts: JSON.stringify(hosts),
		...group === void 0 ? {} : { "security-group": group },
		...knownHosts === "" ? {} : { "known-hosts": knownHosts },
		...targetGroups === void 0 ? {} : { "target-groups": targetGroups }
	};
}
// src/health/gate.ts
async function passGate({ clock, emit }, gate, signal) {
	const { host, questions, limits } = gate;
	const started = clock.now();
	const left = () => limits.timeout - (clock.now() - started);
	let lastMiss;
	let best = 0;
	for (let row = 0; row < limits.passes;) {
		const miss = await askAll$1(questions, {
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
		const miss = await askAll$1(questions, {
			clock,
			left: () => Number.POSITIVE_INFINITY
		}, signal);
		if (miss !== void 0 || row >= limits.passes) return miss;
		await clock.sleep(limits.interval, signal);
	}
}
const shortest = 1e3;
async function askAll$1(questions, { clock, left }, signal) {
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
		const answer = await (0,_clock_mjs__WEBPACK_IMPORTED_MODULE_3__.t)({
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
	if (miss === void 0) return new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("HEALTH_CHECK_FAILED", {
		message: `${host.name} ${seen} ${waited}: it answers, but too slowly.`,
		hint: `Make health-timeout longer, or find out which of these is slow on ${host.name}: ${questions.map(({ place }) => place).join("; ")}.`
	});
	const { failure, place } = miss.question;
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t(failure, {
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
			reason: `it runs ${(0,_version_mjs__WEBPACK_IMPORTED_MODULE_14__.n)(running.version)}, not ${(0,_version_mjs__WEBPACK_IMPORTED_MODULE_14__.n)(version)}`
		};
		case "none": return {
			kind: "miss",
			reason: `it runs nothing, not ${(0,_version_mjs__WEBPACK_IMPORTED_MODULE_14__.n)(version)}`
		};
		case "unknown": return {
			kind: "miss",
			reason: running.reason
		};
	}
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
			error: failed$1(host, name, end.exit, said)
		};
	} catch (cause) {
		signal.throwIfAborted();
		return {
			kind: "failed",
			error: notEnded(host, {
				name,
				timeout
			}, (0,_errors_mjs__WEBPACK_IMPORTED_MODULE_1__.r)(cause))
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
function failed$1(host, name, exit, words) {
	const said = words.length === 0 ? " It printed nothing." : `\nIts last words:\n${words.join("\n")}`;
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("COMMAND_FAILED", {
		message: `${name} on ${host.name} ${wordsOfExit(exit)}.${said}`,
		hint: exit.kind === "signal" ? `Something on ${host.name} ended the command: look for the out-of-memory killer (journalctl -k) or a stopped service.` : `Run the command on ${host.name} by hand, with the SALLYPORT_… variables set, to see it fail.`
	});
}
function notEnded(host, { name, timeout }, cause) {
	if (cause.code === "CONNECTION_LOST") return new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("CONNECTION_LOST", {
		message: `The connection to ${host.name} was lost while ${name} ran there. The command may still be running: how it ends is not known.`,
		hint: `Look on ${host.name} whether it has ended (ps, journalctl) before the next deploy.`,
		cause
	});
	if (cause.code === "COMMAND_TIMED_OUT") return new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("COMMAND_TIMED_OUT", {
		message: `${name} did not end on ${host.name} within ${timeout / 1e3} s. It may still be running there.`,
		hint: `Look on ${host.name} what it waits for, or make command-timeout longer.`,
		cause
	});
	return cause;
}
// src/deployers/by-role.ts
function deployerByRole(deployerOf) {
	const each = (changes, start) => new Map([...Map.groupBy(changes, ({ host }) => deployerOf(host.role))].flatMap(([deployer, part]) => [...start(deployer, part)]));
	return {
		observe: (host, signal) => deployerOf(host.role).observe(host, signal),
		previous: (host, signal) => deployerOf(host.role).previous(host, signal),
		goal: async (host, signal) => await deployerOf(host.role).goal?.(host, signal),
		preflight: (change, way, signal) => deployerOf(change.host.role).preflight(change, way, signal),
		place: async (change, signal) => await deployerOf(change.host.role).place?.(change, signal),
		deploy: (changes, signal) => each(changes, (deployer, part) => deployer.deploy(part, signal)),
		rollBack: (changes, signal) => each(changes, (deployer, part) => deployer.rollBack(part, signal)),
		idle: async (host, signal) => await deployerOf(host.role).idle?.(host, signal),
		busyness: async (host, signal) => await deployerOf(host.role).busyness?.(host, signal),
		goesOn: async (host, signal) => await deployerOf(host.role).goesOn?.(host, signal) === true
	};
}
// src/deployers/host-by-host.ts
function hostByHost(changes, signal, work) {
	const run = async (change) => {
		try {
			await work(change);
			return { kind: "deployed" };
		} catch (error) {
			signal.throwIfAborted();
			return {
				kind: "failed",
				error: (0,_errors_mjs__WEBPACK_IMPORTED_MODULE_1__.r)(error)
			};
		}
	};
	return new Map(changes.map((change) => [change.host.name, run(change)]));
}
// src/deployers/puma/control-program.ts
const controlProgram = `
require 'socket'
require 'timeout'

pid = ARGV[0]
app = ENV['APP']
command = ENV['COMMAND'].to_s
tell = ->(kind, text) { puts "#{kind} #{text.to_s.scrub('?').gsub(/[[:cntrl:]]/, ' ').slice(0, 40_000)}" }
option = ->(*names) { command[/ (?:#{names.join('|')})[ =]?([^ ;]+)/, 1] }

Dir.chdir(File.exist?("#{app}/current") ? "#{app}/current" : "/proc/#{pid}/cwd")
environment = File.binread("/proc/#{pid}/environ").split("\\0").to_h { |pair| pair.split('=', 2).values_at(0, 1) } rescue {}
mode = environment['RAILS_ENV'] || environment['RACK_ENV'] || 'production'
written = option.('-C', '--config') || ["config/puma/#{mode}.rb", 'config/puma.rb'].find { |name| File.file?(name) }
config = written && File.file?(written) ? File.read(written) : ''
tell.('config', File.expand_path(written)) if written && File.file?(written)
config.each_line { |line| tell.('says', line) if line.match?(/\\A(preload_app!|prune_bundler|directory|fork_worker|workers)(?!\\w)/) }
certificate = config[/^(?:ssl_bind|bind)\\b.*?\\bcert(?:: *|['"]? *=> *|=)['"]?(\\/[^'"&\\s,]+)/, 1]
tell.('certificate', certificate) if certificate
tell.('directory-option', option.('--dir')) if option.('--dir')

begin
  states = [option.('-S', '--state'), config[/^\\s*state_path[ (]+['"]([^'"]+)/, 1]]
  states += %w[shared/tmp/pids shared/tmp shared/pids shared current/tmp/pids current/tmp].map { |place| "#{app}/#{place}/puma.state" }
  found = states.compact.uniq.filter_map do |file|
    next unless File.file?(file) && File.readable?(file)
    File.read(file).scan(/^(pid|control_url|control_auth_token): "?([^"\\n]*)"?$/).to_h
  end
  state = found.find { |each| each['pid'] == pid && each['control_url'] }
  url = state ? state['control_url'] : config[/^\\s*activate_control_app[ (]+['"]([^'"]+)/, 1] || option.('--control-url', '--control')
  token = state ? state['control_auth_token'] : config[/auth_token: *['"]([^'"]+)/, 1] || option.('--control-token')
  if url.nil?
    tell.('silent', 'it has no control app, or none that a state file or its configuration names')
  else
    Timeout.timeout(5) do
      socket = url.start_with?('unix://') ? UNIXSocket.new(url.delete_prefix('unix://')) : TCPSocket.new(*url[%r{\\Atcp://([^/?]+)}, 1].to_s.split(/:(?=\\d+\\z)/))
      query = token.nil? || token == 'none' ? '' : "?token=#{token}"
      socket.write("GET /stats#{query} HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n")
      head, body = socket.read(200_000).to_s.split("\\r\\n\\r\\n", 2)
      status = head.to_s[/\\AHTTP\\S+ (\\d+)/, 1]
      status == '200' ? tell.('stats', body) : tell.('silent', "its control app answers with status #{status}")
    end
  end
rescue StandardError, Timeout::Error => error
  tell.('silent', "its control app does not answer (#{error.class})")
end
`;
// src/deployers/puma/look-script.ts
const script = `
cd /
printf 'app %s\\n' "$(cd "$APP" 2>/dev/null && pwd -P || true)"
link=$(readlink "$APP/current" 2>/dev/null || true)
printf 'link %s\\n' "$link"
unit=$(systemctl show "$UNIT" --property=LoadState,ActiveState,SubState,Job,Type,User,MainPID,NRestarts,StatusText,ControlGroup,TriggeredBy,EnvironmentFiles,FragmentPath,DropInPaths,ExecStart)
printf '%s\\n' "$unit" | sed 's/^/unit /'
of() { printf '%s\\n' "$unit" | sed -n "s/^$1=//p"; }
for trigger in $(of TriggeredBy); do
  case $trigger in *.socket) printf 'socket %s\\n' "$(systemctl is-active "$trigger" || true)" ;; esac
done
printf 'hertz %s\\n' "$(getconf CLK_TCK 2>/dev/null || echo 100)"
sed -n 's/^btime /booted /p' /proc/stat
group=$(of ControlGroup)
pids=
if [ -n "$group" ]; then
  for root in /sys/fs/cgroup /sys/fs/cgroup/systemd /sys/fs/cgroup/unified; do
    pids=$(cat "$root$group/cgroup.procs" 2>/dev/null || true)
    if [ -n "$pids" ]; then break; fi
  done
fi
master= main=$(of MainPID)
for pid in $pids; do
  title=$(tr '\\000\\n\\t' '   ' <"/proc/$pid/cmdline" 2>/dev/null | cut -c 1-300 || true)
  case $title in 'puma '[0-9]*) if [ -z "$master" ] || [ "$pid" = "$main" ]; then master=$pid; fi ;; 'puma: '*) ;; *) continue ;; esac
  started=$(sed 's/^.*) //' "/proc/$pid/stat" 2>/dev/null | cut -d ' ' -f 20 || true)
  directory=$(readlink "/proc/$pid/cwd" 2>/dev/null || true)
  printf 'process %s %s\\n' "$pid" "$started"
  printf 'directory %s\\n' "$directory"
  printf 'title %s\\n' "$title"
done
if [ "$ASK" = everything ] && [ -n "$master" ]; then
  tr '\\000' '\\n' <"/proc/$master/environ" 2>/dev/null | sed -n 's/^PWD=/started-in /p' || true
  {
    of EnvironmentFiles | sed 's/ (ignore_errors=.*$//'
    for file in $(of FragmentPath) $(of DropInPaths); do
      if grep -qsE '^(Pass)?Environment' "$file"; then printf '%s\\n' "$file"; fi
    done
  } | while read -r file; do
    printf 'environment-file %s %s\\n' "$(stat -c %Z "$file" 2>/dev/null || echo 0)" "$file"
  done
  if command -v journalctl >/dev/null 2>&1; then
    timeout 5 journalctl --quiet --no-pager --output=cat --lines=400 "_SYSTEMD_UNIT=$UNIT" "_PID=$master" 2>/dev/null |
      grep -a 'Restarts:' | tail -n 1 | sed 's/^/journal /' || true
  fi
fi
if [ "$ASK" != nothing ] && [ -n "$master" ]; then
  ruby=$(readlink "/proc/$master/exe" 2>/dev/null || true)
  COMMAND=$(of ExecStart) timeout 8 "\${ruby:-ruby}" --disable-gems -e "$PROGRAM" "$master" 2>/dev/null || echo 'silent no Ruby could be run to ask it'
fi
`;
function lookScript({ app, unit, ask }) {
	return {
		script,
		environment: {
			APP: app,
			UNIT: unit,
			ASK: ask,
			PROGRAM: ask === "nothing" ? "" : controlProgram
		}
	};
}
// src/deployers/puma/stats.ts
function parseStats(text) {
	const parsed = parseJson(text);
	const cluster = clusterShape.safeParse(parsed);
	if (cluster.success) {
		const { worker_status: each, workers, phase, booted_workers: booted, old_workers: old, started_at } = cluster.data;
		return {
			kind: "stats",
			startedAt: started_at,
			load: sum(each.map(({ last_status }) => loadOf(last_status))),
			cluster: {
				workers,
				phase,
				booted,
				old,
				each
			}
		};
	}
	const single = singleShape.safeParse(parsed);
	if (!single.success) return void 0;
	return {
		kind: "stats",
		startedAt: single.data.started_at,
		load: sum([loadOf(single.data)])
	};
}
function parseStatusText(text) {
	const match = /^Puma \d[\w.]*: (?:worker: |cluster: (\d+)\/(\d+), worker_status: \[)(.*?)\]?$/.exec(text);
	if (match === null) return void 0;
	const [, booted, workers, rest = ""] = match;
	const each = [...rest.matchAll(/\{ (\d*)\/(\d*) threads, (\d*) available, (\d*) backlog \}/g)].map(([, , most = "", free = "", backlog = ""]) => most === "" || free === "" ? void 0 : loadOf({
		max_threads: Number(most),
		pool_capacity: Number(free),
		backlog: Number(backlog)
	}));
	if (each.length === 0) return void 0;
	const load = sum(each);
	return workers === void 0 ? {
		kind: "status-text",
		load
	} : {
		kind: "status-text",
		load,
		cluster: {
			workers: Number(workers),
			booted: Number(booted)
		}
	};
}
const count = (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_7__.o)().check((0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_7__.m)());
const loadShape = (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_7__.s)({
	busy_threads: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_7__.c)(count),
	backlog: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_7__.c)(count),
	pool_capacity: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_7__.c)((0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_7__.o)()),
	max_threads: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_7__.c)(count)
});
const singleShape = (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_7__.r)(loadShape, {
	started_at: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_7__.d)(),
	max_threads: count
});
const clusterShape = (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_7__.s)({
	started_at: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_7__.d)(),
	workers: count,
	phase: count,
	booted_workers: count,
	old_workers: count,
	worker_status: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_7__.t)((0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_7__.s)({
		pid: count,
		phase: count,
		booted: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_7__.n)(),
		last_checkin: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_7__.d)(),
		last_status: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_7__.c)(loadShape)
	}))
});
function loadOf(status) {
	if (status?.max_threads === void 0) return void 0;
	const { busy_threads, max_threads, pool_capacity = max_threads, backlog = 0 } = status;
	return {
		busy: busy_threads ?? Math.max(0, max_threads - pool_capacity),
		threads: max_threads,
		free: pool_capacity,
		backlog,
		untold: 0
	};
}
function sum(loads) {
	return loads.reduce((all, load) => ({
		busy: all.busy + (load?.busy ?? 0),
		threads: all.threads + (load?.threads ?? 0),
		free: all.free + (load?.free ?? 0),
		backlog: all.backlog + (load?.backlog ?? 0),
		untold: all.untold + (load === void 0 ? 1 : 0)
	}), {
		busy: 0,
		threads: 0,
		free: 0,
		backlog: 0,
		untold: 0
	});
}
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
// src/deployers/puma/read-look.ts
function readLook(printed) {
	const lines = printed.split("\n").map((line) => parted(line));
	const all = (kind) => lines.filter(([name]) => name === kind).map(([, rest]) => rest);
	const one = (kind) => all(kind).at(-1) ?? "";
	const properties = new Map(all("unit").map((line) => parted(line, "=")));
	const property = (name) => properties.get(name) ?? "";
	const processes = readProcesses(lines);
	const [master, ...newborn] = processes.filter(({ version }) => version !== void 0).toSorted(byAge);
	const link = one("link");
	return {
		app: one("app"),
		...link === "" ? {} : { link },
		unit: readUnit(property, all("socket")),
		...master?.version === void 0 ? {} : { master: {
			...bare(master),
			version: master.version
		} },
		workers: processes.filter(({ isWorker }) => isWorker).map(bare),
		newborn: newborn.map(bare),
		numbers: readNumbers(one("stats"), one("silent"), property("StatusText")),
		configuration: readConfiguration({
			all,
			one
		}, master)
	};
}
function parted(line, mark = " ") {
	const at = line.indexOf(mark);
	return at === -1 ? [line.trim(), ""] : [line.slice(0, at), line.slice(at + 1).trim()];
}
function readUnit(property, sockets) {
	return {
		isLoaded: property("LoadState") === "loaded",
		active: property("ActiveState"),
		sub: property("SubState"),
		hasJob: /^[1-9]/.test(property("Job")),
		type: property("Type"),
		user: property("User") || "root",
		restarts: wholeNumber(property("NRestarts")),
		hasSocket: sockets.includes("active")
	};
}
function readProcesses(lines) {
	return lines.flatMap(([kind, rest], index) => {
		const [pid = "", started = ""] = rest.split(" ");
		const [directory, title] = [lines[index + 1], lines[index + 2]];
		if (kind !== "process" || directory?.[0] !== "directory" || title?.[0] !== "title") return [];
		const text = /^puma (\d+\.[\w.]+) /.exec(`${title[1]} `)?.[1];
		return {
			pid: wholeNumber(pid),
			started,
			directory: directory[1],
			isWorker: title[1].startsWith("puma: cluster worker"),
			...text === void 0 ? {} : { version: {
				text,
				major: Number.parseInt(text, 10)
			} }
		};
	});
}
function byAge(one, other) {
	return wholeNumber(one.started) - wholeNumber(other.started);
}
function bare({ pid, started, directory }) {
	return {
		pid,
		started,
		directory
	};
}
function readNumbers(stats, silent, statusText) {
	const read = (stats === "" ? void 0 : parseStats(stats)) ?? parseStatusText(statusText);
	if (read !== void 0) return read;
	return {
		kind: "silent",
		why: (stats === "" ? silent : "its control app’s answer can’t be read") || "it was not asked"
	};
}
function readConfiguration({ all, one }, master) {
	const said = /\(\S\) phased/u.exec(one("journal"));
	const directory = one("directory-option");
	const startedIn = one("started-in");
	const hertz = wholeNumber(one("hertz")) || 100;
	const started = wholeNumber(one("booted")) + wholeNumber(master?.started ?? "") / hertz;
	const newer = (master === void 0 ? [] : all("environment-file").map((line) => parted(line))).find(([time]) => wholeNumber(time) > started + blurred);
	return {
		...said === null ? {} : { saidPhased: said[0].startsWith("(✔)") },
		says: all("says"),
		...directory === "" ? {} : { directoryOption: directory },
		...startedIn === "" ? {} : { startedIn },
		.../^(\/[A-Za-z0-9._@+-]+)+$/.test(one("certificate")) ? { certificate: one("certificate") } : {},
		...newer === void 0 ? {} : { newerEnvironment: newer[1] }
	};
}
const blurred = 2;
function wholeNumber(text) {
	return /^\d{1,15}$/.test(text) ? Number(text) : 0;
}
// src/deployers/puma/on-host.ts
async function onHost(place, order, signal) {
	return (await run$1(place, order, signal)).printed;
}
async function shownByHost(place, order, signal) {
	return (await run$1(place, order, signal)).words.stdout;
}
async function run$1({ remote, host, settings }, order, signal) {
	const words = lastWords();
	const end = await remote.run(host.name, {
		script: order.script,
		environment: {
			APP: settings.appPath,
			UNIT: settings.unit,
			LC_ALL: "C",
			...order.environment
		},
		timeout: order.timeout ?? 3e4,
		onLine: words.keep
	}, signal);
	if (end.exit.kind === "status" && end.exit.status === 0) return {
		printed: end.stdout,
		words
	};
	const said = words.stderr.length > 0 ? words.stderr : words.stdout;
	throw new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("COMMAND_FAILED", {
		message: `On ${host.name} ${order.what} ${wordsOfExit(end.exit)}.${said.length === 0 ? "" : `\nIts last words:\n${said.join("\n")}`}`,
		hint: `Look on ${host.name} for what it names: a full disk, a missing tool, a directory that belongs to somebody else.`
	});
}
async function look(place, ask, signal) {
	const { appPath: app, unit } = place.settings;
	return readLook(await onHost(place, {
		what: "looking at Puma",
		...lookScript({
			app,
			unit,
			ask
		})
	}, signal));
}
// src/deployers/puma/busyness.ts
async function busynessOf(place, signal) {
	const { numbers } = await look(place, "numbers", signal);
	if (numbers.kind === "silent" || numbers.load.threads === 0) return void 0;
	const { free, threads } = numbers.load;
	return Math.min(Math.max(1 - free / threads, 0), 1);
}
// src/deployers/puma/idle.ts
async function waitUntilIdle({ clock, emit }, place, signal) {
	const started = clock.now();
	const first = await look(place, "numbers", signal);
	let now = first;
	for (let idleSince; now.numbers.kind !== "silent"; now = await look(place, "numbers", signal)) {
		const { load } = now.numbers;
		idleSince = load.busy === 0 && load.backlog === 0 && load.untold === 0 ? idleSince ?? clock.now() : void 0;
		if (idleSince !== void 0 && (isFresh(first, now) || clock.now() - idleSince >= oldest)) return;
		const what = `${load.busy} requests in hand, ${load.backlog} waiting`;
		emit({
			kind: "waiting",
			host: place.host,
			what,
			milliseconds: clock.now() - started
		});
		await clock.sleep(interval$1, signal);
	}
}
const interval$1 = 500;
const oldest = 6500;
function isFresh({ numbers: was }, { numbers: is }) {
	if (is.kind !== "stats") return false;
	const before = new Map(was.kind === "stats" ? was.cluster?.each.map(({ pid, last_checkin }) => [pid, last_checkin]) : []);
	return is.cluster === void 0 || is.cluster.each.every(({ pid, last_checkin }) => before.get(pid) !== last_checkin);
}
// src/deployers/puma/releases.ts
function releaseIn(app, directory) {
	const releases = `${app}/releases/`;
	const path = directory.replace(/ \(deleted\)$/, "");
	if (app === "" || !path.startsWith(releases)) return void 0;
	return parseRelease(path.slice(releases.length).split("/", 1)[0] ?? "");
}
function linkedRelease({ app, link }) {
	if (link === void 0) return void 0;
	return releaseIn(app, link.startsWith("/") ? link : `${app}/${link.replace(/^(\.\/)+/, "")}`);
}
function parseRelease(text) {
	return text.startsWith(".") ? void 0 : (0,_version_mjs__WEBPACK_IMPORTED_MODULE_14__.t)(text);
}
function serving({ master, workers }) {
	if (workers.length > 0) return workers;
	return master === void 0 ? [] : [master];
}
function runningRelease(look) {
	const unknown = (reason) => ({
		kind: "unknown",
		reason
	});
	const processes = serving(look);
	if (processes.length === 0) {
		if (look.unit.active === "activating" || look.unit.active === "reloading") return unknown("Puma is starting just now");
		return { kind: "none" };
	}
	if (processes.some(({ directory }) => directory === "")) return unknown(`the directories that Puma’s processes run in can’t be seen: they run as ${look.unit.user}, and only that user or root may look`);
	const found = new Set(processes.map(({ directory }) => releaseIn(look.app, directory) ?? directory));
	const [only] = found;
	if (found.size > 1) return {
		kind: "unknown",
		reason: `its workers run different releases: ${[...found].map(shown$1).join(", ")}`,
		several: true
	};
	const version = only === void 0 ? void 0 : parseRelease(only);
	if (version === void 0) return unknown(`Puma runs in ${shown$1(only ?? "")}, which is no release in ${look.app}/releases`);
	return {
		kind: "version",
		version
	};
}
function shown$1(text) {
	return text.replaceAll(/[^\w./@:+-]/g, "?").slice(0, 200);
}
// src/deployers/puma/judge-restart.ts
const noLives = {
	alive: /* @__PURE__ */ new Set(),
	deaths: 0
};
function follow({ alive, deaths }, { before }, now) {
	const old = pidsOf(before);
	const seen = pidsOf(now);
	return {
		alive: new Set([...seen].filter((each) => !old.has(each))),
		deaths: deaths + [...alive].filter((each) => !seen.has(each)).length
	};
}
function pidsOf({ master, workers, newborn, numbers }) {
	const told = numbers.kind === "stats" ? numbers.cluster?.each ?? [] : [];
	return new Set([
		...workers,
		...newborn,
		...told,
		...master === void 0 ? [] : [master]
	].map(({ pid }) => pid));
}
function judgeRestart(restart, now, lives) {
	const failure = failureOf(restart, now, lives);
	if (failure !== void 0) return {
		kind: "failed",
		why: failure
	};
	const right = serving(now).filter(({ directory }) => releaseIn(now.app, directory) === restart.to);
	const wanted = wantedWorkers(restart, now);
	const booted = isBooted(now);
	if (isNewGeneration(restart, now) && now.unit.active === "active" && right.length === serving(now).length && right.length >= wanted && (booted === void 0 ? !hadNumbers(restart) : booted)) return {
		kind: "good",
		for: steady[now.numbers.kind]
	};
	return {
		kind: "going",
		what: `${right.length} of ${wanted} processes run ${restart.to}`,
		progress: right.length + bootedOf(now, restart)
	};
}
function bootedOf({ numbers }, { before }) {
	if (numbers.kind !== "stats") return 0;
	const old = pidsOf(before);
	return numbers.cluster?.each.filter(({ pid, booted }) => booted && !old.has(pid)).length ?? 1;
}
const steady = {
	stats: 0,
	"status-text": 2500,
	silent: 5e3
};
function failureOf({ before }, { unit }, { deaths }) {
	if (deaths >= 3) return `its new processes end as soon as they start (${deaths} times so far)`;
	const again = unit.restarts >= before.unit.restarts ? unit.restarts - before.unit.restarts : unit.restarts;
	if (again >= 2) return `Puma ends as soon as it starts: systemd has started it ${again} times`;
	if (unit.active === "failed") return "Puma ended, and systemd has given it up";
	if (unit.active === "inactive" && !unit.hasJob) return "Puma ended, and systemd does not start it again";
}
function isNewGeneration({ kind, before }, now) {
	const [was, is] = [before.numbers, now.numbers].map((numbers) => numbers.kind === "stats" ? numbers : void 0);
	switch (kind) {
		case "start": return now.master !== void 0;
		case "full":
		case "socket": return now.master !== void 0 && (before.master === void 0 || identity(now.master) !== identity(before.master));
		case "hot": return was !== void 0 ? is !== void 0 && is.startedAt !== was.startedAt : areOthers(before, now);
		case "phased":
			if (was === void 0) return areOthers(before, now);
			return is !== void 0 && (is.startedAt !== was.startedAt || (is.cluster?.phase ?? 0) > (was.cluster?.phase ?? 0));
	}
}
function areOthers(before, now) {
	const old = new Set(before.workers.map(identity));
	return now.workers.every((worker) => !old.has(identity(worker)));
}
function wantedWorkers({ before }, now) {
	return ("cluster" in now.numbers ? now.numbers.cluster?.workers : void 0) ?? Math.max(1, before.workers.length);
}
function isBooted({ numbers, master }) {
	switch (numbers.kind) {
		case "silent": return;
		case "status-text": return numbers.cluster === void 0 || numbers.cluster.booted === numbers.cluster.workers;
		case "stats": {
			const { cluster } = numbers;
			if (cluster === void 0) return master !== void 0;
			const { booted, workers, old, each, phase } = cluster;
			return booted === workers && old === 0 && each.every((worker) => worker.booted && worker.phase === phase);
		}
	}
}
function hadNumbers({ before }) {
	return before.numbers.kind !== "silent";
}
function identity({ pid, started }) {
	return `${pid}@${started}`;
}
// src/deployers/puma/is-restarting.ts
function isRestarting(now) {
	const running = runningRelease(now);
	return !(running.kind === "version" && running.version === linkedRelease(now) && isBooted(now) !== false) || now.unit.hasJob;
}
// src/deployers/certificates/certificate-scripts.ts
const each = `
printf '%s\\n' "$FILES" | while read -r sum target; do
  if [ -z "$target" ]; then continue; fi
  real=$(readlink -f "$target" 2>/dev/null || printf '%s' "$target")
  folder=$(dirname "$real")
  new=$folder/.$(basename "$real").sallyport-new
  old=$folder/.$(basename "$real").sallyport-old-$WAS
`;
const isNew = `[ "$(sha256sum <"$real" | cut -d ' ' -f 1)" = "$sum" ]`;
const checkFilesScript = `
echo "user $(id -un)"
command -v sha256sum >/dev/null 2>&1 || echo 'no-tool sha256sum'
${each}
  echo "at $target $new"
  if [ ! -d "$folder" ] || [ ! -w "$folder" ]; then echo "no-room $folder"; continue; fi
  if [ ! -e "$real" ]; then continue; fi
  if [ "$(id -u)" != 0 ] && [ ! -O "$real" ]; then echo "foreign $real $(stat -c %U "$real")"; continue; fi
  if [ "$(id -u)" != 0 ] && [ "$(id -G | tr ' ' '\\n' | grep -cx "$(stat -c %g "$real")")" = 0 ]; then
    echo "foreign-group $real $(stat -c %G "$real")"
  fi
  if [ -e "$old" ]; then echo "there $target kept"
  elif ${isNew}; then echo "there $target new"
  else echo "there $target old"; fi
  if ${isNew}; then echo "right $target"; fi
done
`;
const switchFilesScript = `
umask 077
${each}
  if [ "$(sha256sum <"$new" | cut -d ' ' -f 1)" != "$sum" ]; then echo "$new is not what was sent" >&2; exit 1; fi
  if [ -e "$real" ]; then
    # The owner, the mode and the access list: of a file with a list the mode alone would let the whole group read.
    cp --attributes-only --preserve=mode,ownership "$real" "$new"
    if [ "$(stat -c '%u %g' "$new")" != "$(stat -c '%u %g' "$real")" ]; then
      echo "$new can't be given the owner and group of $real" >&2; exit 1
    fi
    if [ ! -e "$old" ]; then
      cp -p "$real" "$old.part"
      mv -f "$old.part" "$old"
    fi
  else
    rm -f "$old"
  fi
  for other in "$folder/.$(basename "$real").sallyport-old-"*; do
    if [ "$other" != "$old" ]; then rm -f "$other"; fi
  done
  sync "$new" 2>/dev/null || true
done
${each}
  mv -f "$new" "$real"
done
`;
const restoreFilesScript = `
${each}
  if [ -e "$old" ]; then
    mv -f "$old" "$real"
    echo "back $target"
  elif [ -e "$real" ] && ! ${isNew}; then
    echo "back $target"
  fi
done
`;
const readCertificateScript = `
sed -n '/^-----BEGIN CERTIFICATE-----/,/^-----END CERTIFICATE-----/p' "$TARGET" | head -c 65536
`;
// src/deployers/certificates/certificate-files.ts
async function lookAtFiles(place, replacement, signal) {
	return (await onHost(place, {
		what: "looking at the certificate",
		script: checkFilesScript,
		environment: filesOf(replacement)
	}, signal)).split("\n").map((line) => line.split(" "));
}
async function bringFiles({ place, uploads }, replacement, signal) {
	const facts = await lookAtFiles(place, replacement, signal);
	for (const { file, target } of replacement.certificate.files) {
		const to = facts.find(([name, of]) => name === "at" && of === target)?.[2] ?? "";
		if (!/^(\/[A-Za-z0-9._@+-]+)+$/.test(to)) throw oddPlace(place.host, target);
		await uploads.upload(place.host.name, {
			file,
			to,
			from: 0,
			onProgress: () => void 0
		}, signal);
	}
}
async function switchFiles(place, replacement, signal) {
	await onHost(place, {
		what: "switching the certificate",
		script: switchFilesScript,
		environment: filesOf(replacement)
	}, signal);
}
async function restoreFiles(place, replacement, signal) {
	const environment = filesOf(replacement);
	return (await onHost(place, {
		what: "putting the old certificate back",
		script: restoreFilesScript,
		environment
	}, signal)).startsWith("back ");
}
function filesOf({ certificate: { files }, was }) {
	return {
		FILES: files.map(({ sha256, target }) => `${sha256} ${target}`).join("\n"),
		WAS: was.kind === "version" ? was.version : "none"
	};
}
function oddPlace({ name }, target) {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("UPLOAD_FAILED", {
		message: `${target} on ${name} leads to a path with characters that are not plain.`,
		hint: "Name the file itself in puma-certificates, not a link to it."
	});
}
// src/deployers/certificates/certificate-on-host.ts
async function certificateOnHost({ place, clock }, signal) {
	const { host } = place;
	const { configuration } = await look(place, "everything", signal);
	const target = configuration.certificate;
	if (target === void 0) throw new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("CERTIFICATE_INVALID", {
		message: `It can’t be seen which certificate Puma on ${host.name} reads: its configuration names none in a line that stands by itself.`,
		hint: "Write it as ssl_bind or bind with cert and key in plain text, or bring the files with puma-certificates."
	});
	const checked = checkChain({
		file: target,
		text: await onHost(place, {
			what: `reading ${target}`,
			script: readCertificateScript,
			environment: { TARGET: target }
		}, signal)
	}, clock.now());
	if (checked.kind === "ok") return checked;
	throw new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("CERTIFICATE_INVALID", {
		message: `The certificate on ${host.name} can’t be served:\n${checked.problems.map((one) => `- ${one}`).join("\n")}`,
		hint: "Let whatever renews it there do so first."
	});
}
// src/deployers/puma/choose-restart.ts
function chooseRestart(question) {
	const { setting, look, drained } = question;
	if (look.master === void 0) return { kind: "start" };
	if (look.master.version.major < 5) return {
		kind: "refused",
		why: `Puma ${look.master.version.text} is older than 5`
	};
	if (setting !== "auto") {
		const obstacle = obstacleTo(setting, question);
		return obstacle === void 0 ? { kind: setting } : {
			kind: "refused",
			why: `restart: ${setting}: ${obstacle}`
		};
	}
	const obstacles = [
		"phased",
		"socket",
		drained ? "full" : "hot"
	].map((kind) => [kind, obstacleTo(kind, question)]);
	const possible = obstacles.find(([, obstacle]) => obstacle === void 0);
	if (possible !== void 0) return { kind: possible[0] };
	return {
		kind: "refused",
		why: `no restart would keep it serving, and no balancer has been told to send it nothing: ${obstacles.map(([kind, obstacle]) => `${kind}: ${obstacle}`).join("; ")}`
	};
}
function obstacleTo(kind, { look, differs }) {
	const silence = look.numbers.kind === "silent" ? `how it ends could not be seen: ${look.numbers.why}` : void 0;
	switch (kind) {
		case "phased": return notInPhases(look) ?? elsewhere(look) ?? stayingGems(look, differs) ?? staying(look, differs) ?? silence;
		case "hot": return elsewhere(look) ?? stayingGems(look, differs) ?? stayingEnvironment(look, differs) ?? silence;
		case "socket": return look.unit.hasSocket ? silence : "no socket unit of systemd holds its port open";
		case "full": return;
	}
}
function notInPhases({ workers, master, configuration: { saidPhased, says } }) {
	if (workers.length === 0) return "it runs in single mode";
	if (saidPhased === true) return void 0;
	if (saidPhased === false || says.some((line) => /^preload_app!\s*(\(\s*\)|\(?\s*true\s*\)?)?\s*(#|$)/.test(line))) return "it preloads the application";
	if (says.some((line) => /^(preload_app![\s(]*false|prune_bundler\b(?![\s(]*false))/.test(line))) return void 0;
	return (master?.version.major ?? 0) >= 7 ? "it preloads the application: Puma does so by itself from 7 on, without “preload_app! false” or prune_bundler" : "it can’t be seen whether it preloads the application: its journal can’t be read, and its configuration does not say “preload_app! false”";
}
function elsewhere({ app, configuration: { says, directoryOption, startedIn } }) {
	const directory = says.map((line) => /^directory[\s(]+['"]([^'"]+)['"]/.exec(line)?.[1]).find((text) => text !== void 0) ?? directoryOption ?? startedIn;
	if (directory !== void 0 && /\/current(\/|$)/.test(directory)) return void 0;
	return `it would start again in the old release: its configuration must say directory '${app}/current'`;
}
function stayingGems({ configuration: { says } }, { gems }) {
	if (!gems || says.some((line) => /^prune_bundler\b(?![\s(]*false)/.test(line))) return void 0;
	return "Gemfile.lock differs, and without prune_bundler Puma keeps the gems that it was started with";
}
function staying(look, differs) {
	if (differs.certificates) return "the certificate is read once, by the master, which a phased restart keeps";
	if (differs.configuration) return "Puma’s own configuration differs, which a phased restart does not read again";
	return stayingEnvironment(look, differs);
}
function stayingEnvironment({ configuration }, { ruby }) {
	if (ruby) return "the release wants another Ruby";
	const { newerEnvironment: file } = configuration;
	return file === void 0 ? void 0 : `its environment comes from ${shown$1(file)}, which was changed since it was started`;
}
// src/deployers/puma/restart-problems.ts
const mayRestartScript = `
if [ "$(id -u)" = 0 ] || sudo -n -l systemctl restart --no-block "$UNIT" >/dev/null 2>&1; then echo 'may-restart yes'; fi
`;
function restartProblems(place, now, facts) {
	return [...unitProblems(place, now, facts.user), ...choiceProblems(place, now, facts)];
}
function unitProblems({ host, settings }, { unit }, user) {
	if (!unit.isLoaded) return [notReady$2(`systemd on ${host.name} knows no unit ${settings.unit}.`, "docs/puma.md has one to copy; systemd-unit names it.")];
	if (user === unit.user || user === "root") return [];
	return [notReady$2(`${settings.unit} on ${host.name} runs as ${shown(unit.user)}, and ${user} may neither see where its workers run nor send them a signal.`, "Let ssh-user be the user of the unit.")];
}
function choiceProblems({ host, settings }, now, { drained, differs, mayRestart }) {
	if (!now.unit.isLoaded) return [];
	const choice = chooseRestart({
		setting: settings.restart,
		look: now,
		drained,
		differs
	});
	if (choice.kind === "refused") return [notReady$2(`Puma on ${host.name} can’t be restarted as it should: ${choice.why}.`, "docs/puma.md says what each kind of restart needs. restart: full stops and starts Puma, whatever it serves at that moment.")];
	if (choice.kind === "phased" || choice.kind === "hot" || mayRestart) return [];
	return [notReady$2(`On ${host.name} ${settings.unit} can’t be restarted by this user, which a ${choice.kind === "start" ? "first start" : `${choice.kind} restart`} takes.`, `Let sudo allow it: ssh-user ALL=(root) NOPASSWD: /usr/bin/systemctl restart --no-block ${settings.unit}`)];
}
function shown(text) {
	return text.replaceAll(/[^\w.-]/g, "?").slice(0, 64);
}
function notReady$2(message, hint) {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("PREFLIGHT_FAILED", {
		message,
		hint
	});
}
// src/deployers/certificates/certificate-preflight.ts
async function checkHost$1({ place }, change, certificate, signal) {
	const facts = certificate === void 0 ? [] : await lookAtFiles(place, {
		certificate,
		was: change.from
	}, signal);
	const printed = await onHost(place, {
		what: "the preflight",
		script: `id -un\n${mayRestartScript}`
	}, signal);
	const [user = ""] = printed.split("\n");
	const now = await look(place, "everything", signal);
	return {
		missing: [...fileProblems(place, facts), ...restartProblems(place, now, {
			user,
			mayRestart: printed.includes("may-restart yes"),
			drained: change.drained,
			differs: {
				gems: false,
				ruby: false,
				configuration: false,
				certificates: true
			}
		})],
		wayBack: wayBackOf$1(change, facts, certificate)
	};
}
function fileProblems({ host }, facts) {
	const user = facts.find(([name]) => name === "user")?.[1] ?? "";
	return facts.flatMap(([name, what = "", owner = ""]) => {
		switch (name) {
			case "no-tool": return notReady$1(`${host.name} has no ${what}.`, "Install it on the host.");
			case "no-room": return notReady$1(`${what} on ${host.name} is no directory that ${user} may write to.`, `A file is replaced by one beside it: sudo install -d -o ${user} ${what}`);
			case "foreign": return notReady$1(`${what} on ${host.name} belongs to ${owner}, and ${user} can’t give a new file that owner.`, "Let the files belong to the user that Puma runs as, who is ssh-user.");
			case "foreign-group": return notReady$1(`${what} on ${host.name} is for the group ${owner}, which ${user} is not in, and can’t give a new file.`, `Let ${user} be in it: sudo usermod -aG ${owner} ${user}`);
			default: return [];
		}
	});
}
function wayBackOf$1({ from }, facts, certificate) {
	if (certificate === void 0) return {
		kind: "none",
		why: "the files are the application’s own"
	};
	if (from.kind === "none") return {
		kind: "none",
		why: "no certificate is served yet"
	};
	if (from.kind === "unknown") return {
		kind: "none",
		why: from.reason
	};
	const there = facts.filter(([name]) => name === "there");
	const absent = certificate.files.find(({ target }) => !there.some(([, of]) => of === target));
	if (absent !== void 0) return {
		kind: "none",
		why: `there is no ${absent.target} yet`
	};
	if (there.some(([, , which]) => which !== "new")) return { kind: "ready" };
	return {
		kind: "none",
		why: "the new files are in their places already, and nobody here has the old ones"
	};
}
function notReady$1(message, hint) {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("PREFLIGHT_FAILED", {
		message,
		hint
	});
}
// src/deployers/puma/release-scripts.ts
const begin = `
umask 022
cd "$APP"
`;
const beginScript = `${begin}
mkdir -p releases shared .sallyport/releases .sallyport/good
install -d -m 700 .sallyport/uploads
part=.sallyport/uploads/$SHA256
find .sallyport/uploads -mindepth 1 -maxdepth 1 ! -name "$SHA256" -mtime +0 -delete
find releases -mindepth 1 -maxdepth 1 -name '.*' -mtime +0 -exec rm -rf {} +
if [ -d "releases/$VERSION" ] && [ "$(cat ".sallyport/releases/$VERSION" 2>/dev/null)" = "$SHA256" ]; then echo 'release there'; fi
echo "have $(stat -c %s "$part" 2>/dev/null || echo 0)"
`;
const checksumScript = `${begin}
head -c "$BYTES" ".sallyport/uploads/$SHA256" | sha256sum | cut -d ' ' -f 1
`;
const unpackScript = `${begin}
unset TAR_OPTIONS
part=.sallyport/uploads/$SHA256
if [ "$(sha256sum "$part" | cut -d ' ' -f 1)" != "$SHA256" ]; then rm -f "$part"; echo 'the upload arrived damaged' >&2; exit 1; fi
fresh=releases/.$VERSION.$$
trap 'rm -rf "$fresh"' EXIT
mkdir "$fresh"
case $FORM in
  tar) cat "$part" ;;
  tar.gz) gzip -dc "$part" ;;
  tar.zst) zstd -dcq "$part" ;;
esac | tar --extract --file=- --directory="$fresh" --no-same-owner --no-same-permissions
find "$fresh" -type d ! -perm -u+rwx -exec chmod u+rwx {} +
find "$fresh" ! -type l -perm /7000 -exec chmod a-st {} +
if [ ! -e "$fresh/REVISION" ] && [ ! -L "$fresh/REVISION" ]; then printf '%s\\n' "$VERSION" >"$fresh/REVISION"; fi
holds() { [ -n "$(find "$1" ! -type d ! -name .keep ! -name .gitkeep 2>/dev/null | head -n 1)" ]; }
link() {
  for entry in "$APP/shared/$1"* "$APP/shared/$1".[!.]*; do
    if [ ! -f "$entry" ] && [ ! -d "$entry" ] && [ ! -L "$entry" ]; then continue; fi
    name=\${entry#"$APP/shared/"}
    place=$fresh/$name
    if [ -d "$entry" ] && [ ! -L "$entry" ] && [ -d "$place" ] && [ ! -L "$place" ] && holds "$place"; then link "$name/"; continue; fi
    rm -rf "$place"
    ln -s "$entry" "$place"
  done
}
link ''
touch "$fresh"
chmod 755 "$fresh"
if [ -e "releases/$VERSION" ]; then mv -T "releases/$VERSION" "releases/.$VERSION.$$.before"; fi
mv -T "$fresh" "releases/$VERSION"
printf '%s\\n' "$SHA256" >".sallyport/releases/$VERSION"
rm -f "$part"
`;
const compareScript = `${begin}
differs() {
  what=$1
  shift
  for file in "$@"; do
    if [ ! -e "$RUNNING/$file" ] && [ ! -e "releases/$VERSION/$file" ]; then continue; fi
    if ! cmp -s "$RUNNING/$file" "releases/$VERSION/$file"; then echo "$what"; return; fi
  done
}
ruby_in() { sed -n '/^RUBY VERSION/{n;p;}' "$1" 2>/dev/null || true; }
if [ -n "$RUNNING" ] && [ -d "$RUNNING" ]; then
  differs gems Gemfile.lock gems.locked
  differs ruby .ruby-version .tool-versions mise.toml .mise.toml
  for lock in Gemfile.lock gems.locked; do
    if [ "$(ruby_in "$RUNNING/$lock")" != "$(ruby_in "releases/$VERSION/$lock")" ]; then echo ruby; fi
  done
  differs configuration config/puma.rb config/puma/production.rb
fi
`;
const switchScript = `${begin}
test -d "releases/$VERSION"
next=.sallyport/current.$$
ln -s "$APP/releases/$VERSION" "$next"
mv -T "$next" current
`;
const list = `
test -d releases || exit 0
ls -1t .sallyport/good 2>/dev/null | sed 's/^/good /'
ls -1t releases | while read -r name; do
  if [ -d "releases/$name" ] && [ ! -L "releases/$name" ]; then echo "release $name"; fi
done
`;
const listScript = `${begin}${list}`;
const removeScript = `${begin}
for name in $REMOVE; do
  mv -T "releases/$name" "releases/.$name.$$.removed"
  rm -rf "releases/.$name.$$.removed" ".sallyport/releases/$name" ".sallyport/good/$name"
done
find releases -mindepth 1 -maxdepth 1 -name '.*.before' -exec rm -rf {} +
`;
const noteScript = `${begin}
if [ -n "$GOOD" ]; then mkdir -p .sallyport/good; touch ".sallyport/good/$VERSION"; else rm -f ".sallyport/good/$VERSION"; fi
${list}`;
// src/deployers/puma/restart-scripts.ts
const signal = (name) => `
started=$(sed 's/^.*) //' "/proc/$MASTER/stat" | cut -d ' ' -f 20)
if [ "$started" != "$STARTED" ]; then echo 'Puma was started again meanwhile' >&2; exit 1; fi
kill -s ${name} "$MASTER"
`;
const restart = `
sudo=
if [ "$(id -u)" != 0 ]; then sudo='sudo -n'; fi
$sudo systemctl reset-failed "$UNIT" || true
$sudo systemctl restart --no-block "$UNIT"
`;
const restartScripts = {
	phased: signal("USR1"),
	hot: signal("USR2"),
	full: restart,
	socket: restart,
	start: restart
};
// src/deployers/puma/restart-puma.ts
async function restartPuma(parts, place, restart, signal) {
	const { kind, before } = restart;
	const environment = {
		MASTER: String(before.master?.pid ?? ""),
		STARTED: before.master?.started ?? ""
	};
	await onHost(place, {
		what: `the ${kind} restart`,
		script: restartScripts[kind],
		environment
	}, signal);
	return await watch(parts, place, restart, signal);
}
async function watch({ clock, emit, patience }, place, restart, signal) {
	const started = clock.now();
	let lives = noLives;
	let goodSince;
	let last = {
		progress: 0,
		at: started
	};
	for (;;) {
		const now = await look(place, restart.before.numbers.kind !== "silent" || restart.kind === "start" ? "numbers" : "nothing", signal);
		lives = follow(lives, restart, now);
		const judgement = judgeRestart(restart, now, lives);
		if (judgement.kind === "failed") throw failed(place, restart, judgement.why);
		if (judgement.kind === "good") {
			goodSince ??= clock.now();
			if (clock.now() - goodSince >= judgement.for) return now;
		} else {
			goodSince = void 0;
			if (judgement.progress > last.progress) last = {
				progress: judgement.progress,
				at: clock.now()
			};
			if (clock.now() - last.at > patience) throw failed(place, restart, stuck(judgement, patience));
		}
		const what = judgement.kind === "going" ? judgement.what : `${restart.to} runs, and is watched for a moment`;
		emit({
			kind: "waiting",
			host: place.host,
			what: `${restart.kind} restart: ${what}`,
			milliseconds: clock.now() - started
		});
		await clock.sleep(interval, signal);
	}
}
const interval = 100;
function stuck(judgement, patience) {
	const what = judgement.kind === "going" ? `: ${judgement.what}` : "";
	return `nothing has gone on for ${Math.round(patience / 1e3)} s${what}`;
}
function failed({ host, settings }, { kind, to }, why) {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("RESTART_FAILED", {
		message: `The ${kind === "start" ? "start" : `${kind} restart`} of Puma into ${to} failed on ${host.name}: ${why}.`,
		hint: `Read Puma’s log on ${host.name} (journalctl -u ${settings.unit}): it says what the application ended of.`
	});
}
function refused({ host }, { why }, to) {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("RESTART_FAILED", {
		message: `Puma on ${host.name} was not restarted into ${to}: ${why}.`,
		hint: "docs/puma.md says what each kind of restart needs. restart: full stops and starts Puma, whatever it serves at that moment."
	});
}
// src/deployers/puma/heal.ts
async function switchTo(place, version, signal) {
	await onHost(place, {
		what: "switching the link",
		script: switchScript,
		environment: { VERSION: version }
	}, signal);
}
const longestBoot = 9e4;
async function heal(parts, place, { restart, from, cause }, signal) {
	if (from.kind !== "version" || from.version === restart.to) return told(cause, "there was no other release to go back to.");
	try {
		await switchTo(place, from.version, signal);
		await restartAgain(parts, place, {
			restart,
			to: from.version
		}, signal);
	} catch (second) {
		signal.throwIfAborted();
		return told(cause, `going back to ${from.version} failed as well: ${(0,_errors_mjs__WEBPACK_IMPORTED_MODULE_1__.r)(second).message}`);
	}
	return told(cause, `${from.version} was put back and runs there again.`);
}
async function restartAgain(parts, place, { restart, to }, signal) {
	const patience = Math.max(parts.patience, longestBoot);
	for (let left = 5;; left -= 1) {
		const before = await look(place, "numbers", signal);
		const kind = before.master === void 0 ? "start" : restart.kind === "start" ? "full" : restart.kind;
		try {
			await restartPuma({
				...parts,
				patience
			}, place, {
				kind,
				before,
				to
			}, signal);
			return;
		} catch (error) {
			if (left === 0 || (0,_errors_mjs__WEBPACK_IMPORTED_MODULE_1__.r)(error).code !== "COMMAND_FAILED") throw error;
			await parts.clock.sleep(1e3, signal);
		}
	}
}
function told(cause, end) {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t(cause.code, {
		message: `${cause.message}\nThen ${end}`,
		hint: cause.hint,
		cause
	});
}
// src/deployers/puma/puma-log.ts
const logScript = `
command -v journalctl >/dev/null 2>&1 || exit 0
log=$(timeout 2 journalctl --quiet --no-pager --output=cat --lines=2000 --since="-\${AGO}s" "_SYSTEMD_UNIT=$UNIT" 2>/dev/null || true)
grep -a -m 1 -A 3 -E '! Unable to |[A-Za-z]Error|Exception|FATAL' <<LOG || tail -n 4 <<LAST
$log
LOG
$log
LAST
`;
async function withPumaLog(place, { failure, ago }, signal) {
	if (failure.code !== "RESTART_FAILED") return failure;
	const environment = { AGO: String(Math.ceil(ago / 1e3) + 1) };
	try {
		const lines = await shownByHost(place, {
			what: "reading Puma’s log",
			script: logScript,
			environment
		}, signal);
		if (lines.length === 0) return failure;
		const message = `${failure.message}\nPuma’s log says:\n${lines.map((line) => `  ${line}`).join("\n")}`;
		return new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t(failure.code, {
			message,
			hint: failure.hint,
			cause: failure
		});
	} catch {
		signal.throwIfAborted();
		return failure;
	}
}
// src/deployers/certificates/renew.ts
async function renew(renewal, { change, certificate }, signal) {
	const { place } = renewal;
	const before = await look(place, "everything", signal);
	const release = releaseToRun(place, before);
	const choice = chooseRestart({
		setting: place.settings.restart,
		look: before,
		drained: change.drained,
		differs: {
			gems: false,
			ruby: false,
			configuration: false,
			certificates: true
		}
	});
	if (choice.kind === "refused") throw refused(place, choice, release);
	const restart = {
		kind: choice.kind,
		before,
		to: release
	};
	const began = renewal.clock.now();
	const replacement = certificate && {
		certificate,
		was: change.from
	};
	if (linkedRelease(before) !== release) await switchTo(place, release, signal);
	if (replacement !== void 0) await switchFiles(place, replacement, signal);
	try {
		const after = await restartPuma(renewal, place, restart, signal);
		await proveServed(renewal, {
			wanted: {
				fingerprint: change.to,
				issuers: certificate?.issuers ?? []
			},
			workers: serving(after).length
		}, signal);
	} catch (error) {
		signal.throwIfAborted();
		const cause = await withPumaLog(place, {
			failure: (0,_errors_mjs__WEBPACK_IMPORTED_MODULE_1__.r)(error),
			ago: renewal.clock.now() - began
		}, signal);
		throw replacement === void 0 ? cause : await putBack(renewal, {
			restart,
			replacement,
			cause
		}, signal);
	}
}
function releaseToRun(place, now) {
	const linked = linkedRelease(now);
	if (serving(now).length === 0 && linked !== void 0) return linked;
	const running = runningRelease(now);
	if (running.kind === "version") return running.version;
	throw notSeen(place, running.kind === "none" ? "Puma does not run, and no release was deployed" : running.reason);
}
async function putBack(renewal, { restart, replacement, cause }, signal) {
	const told = (end) => new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t(cause.code, {
		message: `${cause.message}\nThen ${end}`,
		hint: cause.hint,
		cause
	});
	try {
		if (!await restoreFiles(renewal.place, replacement, signal)) return told("nothing was put back: there was no file before.");
		await restartAgain(renewal, renewal.place, {
			restart,
			to: restart.to
		}, signal);
	} catch (second) {
		signal.throwIfAborted();
		return told(`putting the old certificate back failed as well: ${(0,_errors_mjs__WEBPACK_IMPORTED_MODULE_1__.r)(second).message}`);
	}
	return told("the old certificate was put back, and Puma restarted with it.");
}
function isServed(shown, { fingerprint, issuers }) {
	if (shown.kind === "none" || fingerprintOf(shown.certificate) !== fingerprint) return false;
	const sent = new Set(shown.issuers.map(fingerprintOf));
	return issuers.every((issuer) => sent.has(issuer));
}
async function proveServed(renewal, { wanted, workers }, signal) {
	const { place, settings } = renewal;
	const { host } = place;
	const ask = () => renewal.shakeHands({
		host,
		place: settings.place
	}, signal);
	const shown = await Promise.all(Array.from({ length: 3 * Math.max(1, workers) }, ask));
	const wrong = shown.filter((one) => !isServed(one, wanted));
	const [first] = wrong;
	if (first === void 0) return;
	const what = first.kind === "none" ? first.why : shownWords(first.certificate, wanted);
	throw new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("CERTIFICATE_UNEXPECTED", {
		message: `Puma on ${host.name} was restarted, but ${wrong.length} of ${shown.length} fresh connections are not shown the certificate ${wanted.fingerprint}: ${what}.`,
		hint: "Does Puma’s configuration read it from the files that puma-certificates names? Does something else answer at that port?"
	});
}
function shownWords(certificate, { fingerprint }) {
	const shown = fingerprintOf(certificate);
	return shown === fingerprint ? "shown it without the chain of its file" : `shown ${shown}`;
}
function notSeen({ host }, reason) {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("RESTART_FAILED", {
		message: `Puma on ${host.name} was not restarted: it can’t be seen which release it runs: ${reason}.`,
		hint: "deployer: puma wants to see it run from releases/… (docs/puma.md)."
	});
}
// src/deployers/certificates/certificate-deployer.ts
function certificateDeployer(parts) {
	const at = ({ role, ...host }) => {
		const settings = parts.settingsFor(role);
		const place = {
			remote: parts.remote,
			host: {
				role,
				...host
			},
			settings
		};
		return {
			...parts,
			place,
			settings,
			patience: parts.patience(role)
		};
	};
	const opened = async ({ settings }) => settings.files.length === 0 ? void 0 : await openCertificate(parts, settings.files, settings.place.name);
	const observe = async (host, signal) => {
		const renewal = at(host);
		const { place } = renewal.settings;
		const shown = await parts.shakeHands({
			host,
			place
		}, signal);
		if (shown.kind === "none") {
			if (await isDown(renewal.place, signal)) return { kind: "none" };
			return {
				kind: "unknown",
				reason: `no certificate is shown at ${place.host}:${place.port}: ${shown.why}`
			};
		}
		const version = fingerprintOf(shown.certificate);
		const certificate = await opened(renewal).catch(() => void 0);
		if (certificate?.fingerprint !== version) return {
			kind: "version",
			version
		};
		if (!isServed(shown, certificate)) return {
			kind: "unknown",
			reason: otherChain,
			several: true
		};
		return await servedByFiles(renewal.place, {
			certificate,
			was: {
				kind: "version",
				version
			}
		}, signal);
	};
	return {
		observe,
		previous: async () => ({ kind: "none" }),
		goal: async (host, signal) => {
			const renewal = at(host);
			return (await opened(renewal))?.fingerprint ?? (await certificateOnHost(renewal, signal)).fingerprint;
		},
		preflight: async (change, _way, signal) => {
			const renewal = at(change.host);
			return await checkHost$1(renewal, change, await opened(renewal), signal);
		},
		place: async (change, signal) => {
			try {
				const renewal = at(change.host);
				const certificate = await opened(renewal);
				if (certificate !== void 0) await bringFiles(renewal, {
					certificate,
					was: change.from
				}, signal);
				return;
			} catch (error) {
				signal.throwIfAborted();
				return (0,_errors_mjs__WEBPACK_IMPORTED_MODULE_1__.r)(error);
			}
		},
		deploy: (changes, signal) => hostByHost(changes, signal, async (change) => {
			const renewal = at(change.host);
			const certificate = await opened(renewal);
			if (certificate !== void 0) await bringFiles(renewal, {
				certificate,
				was: change.from
			}, signal);
			await renew(renewal, {
				change,
				certificate
			}, signal);
		}),
		rollBack: (changes, signal) => hostByHost(changes, signal, async (change) => {
			const renewal = at(change.host);
			const certificate = await opened(renewal);
			const was = {
				kind: "version",
				version: change.to
			};
			const isBack = certificate !== void 0 && await restoreFiles(renewal.place, {
				certificate,
				was
			}, signal);
			const now = await observe(change.host, signal);
			if (now.kind === "version" && now.version === change.to) return;
			if (!isBack) throw noWayBack(change);
			await renew(renewal, { change }, signal);
		}),
		busyness: (host, signal) => busynessOf(at(host).place, signal),
		idle: (host, signal) => waitUntilIdle(parts, at(host).place, signal),
		goesOn: async (host, signal) => isRestarting(await look(at(host).place, "numbers", signal))
	};
}
async function isDown(place, signal) {
	try {
		return serving(await look(place, "nothing", signal)).length === 0;
	} catch {
		signal.throwIfAborted();
		return false;
	}
}
const otherChain = "it serves the new certificate with another chain than the one that it is to serve it with";
async function servedByFiles(place, replacement, signal) {
	const { files, fingerprint: version } = replacement.certificate;
	try {
		const facts = await lookAtFiles(place, replacement, signal);
		const other = files.find(({ target }) => !facts.some(([name, of]) => name === "right" && of === target));
		if (other === void 0) return {
			kind: "version",
			version
		};
		return {
			kind: "unknown",
			reason: `it serves the new certificate, but ${other.target} is another file than the one that it is to serve it with`,
			several: true
		};
	} catch (error) {
		signal.throwIfAborted();
		return {
			kind: "unknown",
			reason: (0,_errors_mjs__WEBPACK_IMPORTED_MODULE_1__.r)(error).message
		};
	}
}
function noWayBack({ host }) {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("NO_WAY_BACK", {
		message: `Nobody here has the files of the certificate that ${host.name} served before.`,
		hint: "Put them back there, or let what renews them do so, and run this again."
	});
}
// src/deployers/certificates/first-certificates.ts
function withFirstCertificates(release, parts) {
	const firstOn = ({ host, from }) => {
		const settings = from.kind === "none" ? parts.settingsFor(host.role) : void 0;
		if (settings === void 0) return void 0;
		return {
			...parts,
			settings,
			place: {
				remote: parts.remote,
				host,
				settings
			},
			patience: parts.patience(host.role)
		};
	};
	const open = ({ settings }) => openCertificate(parts, settings.files, settings.place.name);
	const deployFirst = async (change, renewal, signal) => {
		const certificate = await open(renewal);
		const replacement = {
			certificate,
			was: change.from
		};
		await bringFiles(renewal, replacement, signal);
		await switchFiles(renewal.place, replacement, signal);
		const outcome = await release.deploy([change], signal).get(change.host.name);
		if (outcome?.kind === "failed") throw outcome.error;
		await proveServed(renewal, {
			wanted: certificate,
			workers: 1
		}, signal);
	};
	return {
		...release,
		preflight: async (change, way, signal) => {
			const ready = await release.preflight(change, way, signal);
			const renewal = firstOn(change);
			if (renewal === void 0 || way === "roll-back") return ready;
			const facts = await lookAtFiles(renewal.place, {
				certificate: await open(renewal),
				was: change.from
			}, signal);
			return {
				...ready,
				missing: [...ready.missing, ...fileProblems(renewal.place, facts)]
			};
		},
		deploy: (changes, signal) => {
			const others = changes.filter((change) => firstOn(change) === void 0);
			const first = hostByHost(changes.filter((change) => !others.includes(change)), signal, async (change) => {
				const renewal = firstOn(change);
				if (renewal !== void 0) await deployFirst(change, renewal, signal);
			});
			return new Map([...first, ...release.deploy(others, signal)]);
		}
	};
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
		return unknown(`${name} could not be asked: ${(0,_errors_mjs__WEBPACK_IMPORTED_MODULE_1__.r)(error).message}`);
	}
}
const longestQuestion = 6e4;
function versionIn(name, stdout, shown) {
	const last = stdout.split(/\r\n|\r|\n/).map((line) => line.trim()).findLast((line) => line !== "");
	if (last === void 0) return { kind: "none" };
	const version = (0,_version_mjs__WEBPACK_IMPORTED_MODULE_14__.t)(last);
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
		preflight: async (change, way) => {
			const { host } = change;
			const settings = settingsFor(host.role);
			return {
				missing: way === "roll-back" && settings.rollbackCommand === void 0 ? [noCommand(host)] : [],
				wayBack: wayBack(settings, change)
			};
		},
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
function wayBack({ rollbackCommand }, { from, to }) {
	if (rollbackCommand === void 0) return {
		kind: "none",
		why: "there is no rollback-command"
	};
	if (from.kind === "version" && from.version === to) return {
		kind: "none",
		why: `it runs ${to} already`
	};
	if (from.kind === "version") return { kind: "ready" };
	return {
		kind: "none",
		why: from.kind === "none" ? "it runs nothing yet" : "what it runs can’t be seen"
	};
}
function noCommand({ name, role }) {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("NO_WAY_BACK", {
		message: `Nothing says how ${name} gets back to an earlier version.`,
		hint: `Write rollback-command for the role ${role}.`
	});
}
// src/deployers/puma/read-releases.ts
function readReleases(printed) {
	const named = (kind) => printed.split("\n").flatMap((line) => {
		const version = line.startsWith(`${kind} `) ? parseRelease(line.slice(kind.length + 1)) : void 0;
		return version === void 0 ? [] : [version];
	});
	const all = named("release");
	return {
		all,
		good: named("good").filter((version) => all.includes(version))
	};
}
function releaseBefore({ all, good }, running) {
	const noted = good.includes(running) ? good : good.length > 0 ? [running, ...good] : all;
	return noted[noted.indexOf(running) + 1];
}
function tooMany({ all }, keep, spared) {
	const kept = all.filter((version) => spared.includes(version)).length;
	return all.filter((version) => !spared.includes(version)).slice(Math.max(0, keep - kept));
}
// src/deployers/puma/change-host.ts
async function changeRelease(parts, place, change, signal) {
	const { to, drained } = change;
	const before = await look(place, "everything", signal);
	const differs = await differenceOf(place, before, to, signal);
	const choice = chooseRestart({
		setting: place.settings.restart,
		look: before,
		drained,
		differs
	});
	if (choice.kind === "refused") throw refused(place, choice, to);
	const restart = {
		kind: choice.kind,
		before,
		to
	};
	const began = parts.clock.now();
	await switchTo(place, to, signal);
	let now;
	try {
		now = await restartPuma(parts, place, restart, signal);
		await askAll(parts, restart, {
			place,
			workers: serving(now).length
		}, signal);
	} catch (error) {
		signal.throwIfAborted();
		const cause = await withPumaLog(place, {
			failure: (0,_errors_mjs__WEBPACK_IMPORTED_MODULE_1__.r)(error),
			ago: parts.clock.now() - began
		}, signal);
		throw await heal(parts, place, {
			restart,
			from: change.from,
			cause
		}, signal);
	}
	return {
		now,
		releases: readReleases(await onHost(place, {
			what: "noting the release",
			script: noteScript,
			environment: {
				VERSION: to,
				GOOD: "yes"
			}
		}, signal))
	};
}
async function differenceOf(place, before, to, signal) {
	const RUNNING = serving(before)[0]?.directory ?? "";
	const said = (await onHost(place, {
		what: "comparing the releases",
		script: compareScript,
		environment: {
			RUNNING,
			VERSION: to
		}
	}, signal)).split("\n");
	return {
		gems: said.includes("gems"),
		ruby: said.includes("ruby"),
		configuration: said.includes("configuration"),
		certificates: false
	};
}
async function askAll({ versionCheck, clock }, { to }, { place, workers }, signal) {
	const question = versionCheck(to);
	if (question === void 0) return;
	const onTimeout = () => /* @__PURE__ */ new Error("too slow");
	const ask = async () => {
		try {
			const answer = await (0,_clock_mjs__WEBPACK_IMPORTED_MODULE_3__.t)({
				clock,
				milliseconds: question.patience,
				signal,
				onTimeout
			}, question.ask);
			return answer.kind === "miss" ? answer.reason : void 0;
		} catch (error) {
			signal.throwIfAborted();
			return error instanceof Error ? error.message : String(error);
		}
	};
	const answers = await Promise.all(Array.from({ length: 3 * Math.max(1, workers) }, ask));
	const wrong = answers.filter((answer) => answer !== void 0);
	if (wrong.length === 0) return;
	throw new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("VERSION_UNEXPECTED", {
		message: `Puma on ${place.host.name} was restarted into ${to}, but ${wrong.length} of ${answers.length} fresh connections were not answered by it: ${wrong[0]}.`,
		hint: "Does the application read its version when it starts, from the release that it runs in? REVISION in its directory holds it."
	});
}
// src/deployers/puma/place-release.ts
async function placeRelease({ uploads, emit, clock }, { place, version, artifact }, signal) {
	const { host, settings } = place;
	const environment = {
		VERSION: version,
		SHA256: artifact.sha256,
		FORM: artifact.form
	};
	const timeout = settings.commandTimeout;
	const begun = await onHost(place, {
		what: "preparing the release",
		script: beginScript,
		environment,
		timeout
	}, signal);
	if (/^release there$/m.test(begun)) return;
	const from = await startOf(place, artifact, Number(/^have (\d{1,15})$/m.exec(begun)?.[1] ?? 0), signal);
	const started = clock.now();
	await uploads.upload(host.name, {
		file: artifact.file,
		to: `${settings.appPath}/.sallyport/uploads/${artifact.sha256}`,
		from,
		onProgress: (bytes) => emit({
			kind: "waiting",
			host,
			what: `${megabytes(bytes)} of ${megabytes(artifact.bytes)} uploaded`,
			milliseconds: clock.now() - started
		})
	}, signal);
	await onHost(place, {
		what: "unpacking the release",
		script: unpackScript,
		environment,
		timeout
	}, signal);
}
async function startOf(place, artifact, there, signal) {
	if (there === 0 || there > artifact.bytes) return 0;
	return (await onHost(place, {
		what: "checking an earlier upload",
		script: checksumScript,
		environment: {
			SHA256: artifact.sha256,
			BYTES: String(there)
		},
		timeout: place.settings.commandTimeout
	}, signal)).trim() === await artifact.checksumOf(there, signal) ? there : 0;
}
function roomFor({ bytes, unpackedBytes }) {
	return Math.ceil((bytes + unpackedBytes) * 1.1);
}
function megabytes(bytes) {
	return `${(bytes / 1e6).toFixed(1)} MB`;
}
function noRoom(place, free, artifact) {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("PREFLIGHT_FAILED", {
		message: `The release does not fit on ${place.host.name}: it takes ${megabytes(roomFor(artifact))}, and ${place.settings.appPath} has ${megabytes(free)} free.`,
		hint: "Make room there, or make keep-releases smaller."
	});
}
// src/deployers/puma/preflight.ts
async function checkHost(place, change, artifact, signal) {
	const { from, to } = change;
	const environment = {
		TO: to,
		FROM: from.kind === "version" ? from.version : "",
		TOOLS: artifact?.form === "tar.zst" ? "tar gzip sha256sum zstd" : "tar gzip sha256sum"
	};
	const facts = readFacts(await onHost(place, {
		what: "the preflight",
		script: checkScript,
		environment
	}, signal));
	const now = await look(place, "everything", signal);
	return {
		missing: [...missingOn(place, facts, {
			change,
			artifact
		}), ...restartProblems(place, now, {
			user: facts.one("user"),
			mayRestart: facts.has("may-restart"),
			drained: change.drained,
			differs: {
				gems: false,
				ruby: false,
				configuration: false,
				certificates: false
			}
		})],
		wayBack: wayBackOf(change, facts)
	};
}
const checkScript = `
echo "user $(id -un)"
for tool in $TOOLS; do command -v "$tool" >/dev/null 2>&1 || echo "no-tool $tool"; done
if [ -d "$APP" ]; then
  if [ -w "$APP" ]; then echo 'writable yes'; fi
  echo "free $(df -Pk "$APP" | awk 'NR == 2 { print $4 }')"
  if [ -e "$APP/current" ] && [ ! -L "$APP/current" ]; then echo 'in-the-way yes'; fi
  if [ -d "$APP/releases/$TO" ]; then echo 'to there'; fi
  if [ -n "$FROM" ] && [ -d "$APP/releases/$FROM" ]; then echo 'from there'; fi
fi
${mayRestartScript}
`;
function readFacts(printed) {
	const lines = printed.split("\n").map((line) => line.split(" "));
	const all = (name) => lines.filter(([first]) => first === name).map(([, second = ""]) => second);
	return {
		all,
		has: (name) => all(name).length > 0,
		one: (name) => all(name)[0] ?? ""
	};
}
function missingOn(place, { has, one, all }, { change, artifact }) {
	const { host, settings } = place;
	const problems = all("no-tool").map((tool) => notReady(`${host.name} has no ${tool}.`, `Install it on the host.`));
	if (!has("writable")) problems.push(notReady(`${settings.appPath} on ${host.name} is no directory that ${one("user")} may write to.`, `Make it once: sudo install -d -o ${one("user")} ${settings.appPath}`));
	else if (has("in-the-way")) problems.push(notReady(`${settings.appPath}/current on ${host.name} is no symlink.`, "Move it away: the deploy puts a link to the release there."));
	const free = Number(one("free")) * 1024;
	if (artifact === void 0) {
		if (!has("to")) problems.push(notReady(`${host.name} has no release ${change.to} to go back to.`, "See the directories in releases/ there."));
	} else if (!has("to") && has("free") && free < roomFor(artifact)) problems.push(noRoom(place, free, artifact));
	return problems;
}
function wayBackOf({ from, to }, { has }) {
	switch (from.kind) {
		case "none": return {
			kind: "none",
			why: "it runs nothing yet"
		};
		case "unknown": return {
			kind: "none",
			why: from.reason
		};
		case "version":
			if (from.version === to) return {
				kind: "none",
				why: `it runs ${to} already`
			};
			return has("from") ? { kind: "ready" } : {
				kind: "none",
				why: `releases/${from.version} is not there any more`
			};
	}
}
function notReady(message, hint) {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("PREFLIGHT_FAILED", {
		message,
		hint
	});
}
// src/deployers/puma/remove-old.ts
async function removeOld({ emit, keep }, place, { from, to, now, releases }, signal) {
	try {
		const environment = { REMOVE: tooMany(releases, keep, [
			to,
			linkedRelease(now),
			from.kind === "version" ? from.version : releaseBefore(releases, to),
			...[...serving(now), ...now.master === void 0 ? [] : [now.master]].map(({ directory }) => releaseIn(now.app, directory))
		]).join(" ") };
		const timeout = place.settings.commandTimeout;
		await onHost(place, {
			what: "removing old releases",
			script: removeScript,
			environment,
			timeout
		}, signal);
	} catch (error) {
		signal.throwIfAborted();
		emit({
			kind: "warning",
			message: `Old releases were not removed: ${(0,_errors_mjs__WEBPACK_IMPORTED_MODULE_1__.r)(error).message}`
		});
	}
}
// src/deployers/puma/puma-deployer.ts
function pumaDeployer(parts) {
	const place = (host) => ({
		remote: parts.remote,
		host,
		settings: parts.settingsFor(host.role)
	});
	const artifactFor = async ({ role }, signal) => {
		const { artifact } = parts.settingsFor(role);
		if (artifact === void 0) throw new Error(`There is nothing to deploy to ${role}.`);
		return await parts.artifacts.open(artifact, signal);
	};
	const brought = /* @__PURE__ */ new Map();
	const bring = async ({ host, to }, signal) => {
		const at = place(host);
		if (brought.get(host.name) === to) return at;
		await placeRelease(parts, {
			place: at,
			version: to,
			artifact: await artifactFor(host, signal)
		}, signal);
		brought.set(host.name, to);
		return at;
	};
	return {
		observe: (host, signal) => observe(place(host), signal),
		previous: (host, signal) => previous(place(host), signal),
		preflight: async (change, way, signal) => {
			return await checkHost(place(change.host), change, way === "roll-back" ? void 0 : await artifactFor(change.host, signal), signal);
		},
		place: async (change, signal) => {
			try {
				await bring(change, signal);
				return;
			} catch (error) {
				signal.throwIfAborted();
				return (0,_errors_mjs__WEBPACK_IMPORTED_MODULE_1__.r)(error);
			}
		},
		deploy: (changes, signal) => hostByHost(changes, signal, async (change) => {
			const at = await bring(change, signal);
			const changed = await changeRelease(changeParts(parts, change), at, change, signal);
			const keep = parts.settingsFor(change.host.role).keepReleases;
			await removeOld({
				emit: parts.emit,
				keep
			}, at, {
				...change,
				...changed
			}, signal);
		}),
		rollBack: (changes, signal) => hostByHost(changes, signal, async (change) => {
			const at = place(change.host);
			if (!await isAt(at, change.to, signal)) await changeRelease(changeParts(parts, change), at, change, signal);
			await forget(at, change.from, signal);
		}),
		busyness: (host, signal) => busynessOf(place(host), signal),
		idle: (host, signal) => waitUntilIdle(parts, place(host), signal),
		goesOn: async (host, signal) => isRestarting(await look(place(host), "numbers", signal))
	};
}
function changeParts({ clock, emit, patience, versionCheck }, { host }) {
	return {
		clock,
		emit,
		patience: patience(host.role),
		versionCheck: (version) => versionCheck(host, version)
	};
}
async function observe(place, signal) {
	try {
		return runningRelease(await look(place, "nothing", signal));
	} catch (error) {
		signal.throwIfAborted();
		return {
			kind: "unknown",
			reason: (0,_errors_mjs__WEBPACK_IMPORTED_MODULE_1__.r)(error).message
		};
	}
}
async function previous(place, signal) {
	const running = await observe(place, signal);
	if (running.kind !== "version") return running;
	const version = releaseBefore(readReleases(await onHost(place, {
		what: "listing the releases",
		script: listScript
	}, signal)), running.version);
	return version === void 0 ? { kind: "none" } : {
		kind: "version",
		version
	};
}
async function isAt(place, version, signal) {
	const now = await look(place, "numbers", signal);
	const running = runningRelease(now);
	return running.kind === "version" && running.version === version && now.unit.active === "active" && linkedRelease(now) === version && isBooted(now) !== false;
}
async function forget(place, from, signal) {
	if (from.kind !== "version") return;
	const environment = {
		VERSION: from.version,
		GOOD: ""
	};
	await onHost(place, {
		what: "noting the release",
		script: noteScript,
		environment
	}, signal);
}
// src/health/miss.ts
function missOf(error, signal) {
	signal.throwIfAborted();
	if (error instanceof _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t) throw error;
	return {
		kind: "miss",
		reason: wordsOf(error)
	};
}
function wordsOf(error) {
	if (!(error instanceof Error)) return (0,_foreign_output_mjs__WEBPACK_IMPORTED_MODULE_2__.i)(String(error), void 0, 200);
	const code = "code" in error && typeof error.code === "string" ? error.code : "";
	if (code.startsWith("HPE_")) return `the answer is not HTTP (${code})`;
	const said = (0,_foreign_output_mjs__WEBPACK_IMPORTED_MODULE_2__.i)(error.message, void 0, 200);
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
	return (0,_foreign_output_mjs__WEBPACK_IMPORTED_MODULE_2__.i)(body, redact, 200).replaceAll(/\s+/g, " ");
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
		if (error instanceof _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t && error.code === "COMMAND_TIMED_OUT") return {
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
		const stream = (0,node_tls__WEBPACK_IMPORTED_MODULE_13__.connect)({
			socket,
			host: name,
			servername: (0,node_net__WEBPACK_IMPORTED_MODULE_12__.isIP)(name) === 0 ? name : "",
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
		const asking = (0,node_http__WEBPACK_IMPORTED_MODULE_11__.request)({
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
		reason: `status ${statusCode}, a redirect to ${(0,_foreign_output_mjs__WEBPACK_IMPORTED_MODULE_2__.i)(headers.location, redact, 200)}`
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
function warmUpQuestion(asker, host, health) {
	const { check, warmUp } = health;
	if (warmUp === void 0 || check?.kind !== "http" && check?.kind !== "unix") return void 0;
	const asked = question("HEALTH_CHECK_FAILED", {
		...check,
		path: warmUp.path
	}, (target, signal) => ask(asker, {
		host,
		health,
		target
	}, signal));
	return {
		times: warmUp.times,
		question: asked
	};
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
		limits: (host) => settingsFor(host.role),
		warmUp: (host) => warmUpQuestion(asker, host, settingsFor(host.role))
	};
}
// src/health/shown-certificate.ts
async function shownCertificate({ network, clock }, { host, place }, signal) {
	const onTimeout = () => /* @__PURE__ */ new Error(`no handshake within ${patience / 1e3} s`);
	let socket;
	try {
		return await (0,_clock_mjs__WEBPACK_IMPORTED_MODULE_3__.t)({
			clock,
			milliseconds: patience,
			signal,
			onTimeout
		}, async (within) => {
			socket = await network.connect(host.name, {
				kind: "tcp",
				host: place.host,
				port: place.port
			}, within);
			socket.on("error", () => void 0);
			const certificate = await shownOver(socket, place);
			return {
				kind: "certificate",
				certificate,
				issuers: sentAfter(certificate)
			};
		});
	} catch (error) {
		signal.throwIfAborted();
		const why = error instanceof Error ? error.message : String(error);
		return {
			kind: "none",
			why: (0,_foreign_output_mjs__WEBPACK_IMPORTED_MODULE_2__.i)(why, void 0, 200)
		};
	} finally {
		socket?.destroy();
	}
}
const patience = 1e4;
function shownOver(socket, { host, name = host }) {
	return new Promise((resolve, reject) => {
		const stream = (0,node_tls__WEBPACK_IMPORTED_MODULE_13__.connect)({
			socket,
			servername: (0,node_net__WEBPACK_IMPORTED_MODULE_12__.isIP)(name) === 0 ? name : "",
			rejectUnauthorized: false
		});
		stream.once("secureConnect", () => {
			const certificate = stream.getPeerX509Certificate();
			if (certificate === void 0) reject(/* @__PURE__ */ new Error("no certificate was shown"));
			else resolve(certificate);
			stream.destroy();
		});
		stream.on("error", reject);
		stream.once("close", () => reject(/* @__PURE__ */ new Error("the connection was closed during the handshake")));
	});
}
function sentAfter({ issuerCertificate: next }) {
	return next === void 0 ? [] : [next, ...sentAfter(next)];
}
// src/run/renewal-before.ts
function renewalBefore(settings) {
	const roles = new Map([...settings.roles].map(([role, own]) => [role, ofRole(own)]));
	const anyRole = ofRole(settings.anyRole);
	return [anyRole, ...roles.values()].every(({ deployer }) => deployer.kind !== "certificates") ? void 0 : {
		...settings,
		anyRole,
		roles
	};
}
function ofRole({ deployer, health, pace }) {
	if (deployer.kind !== "puma" || deployer.certificates === void 0) return {
		deployer,
		health,
		pace
	};
	const { appPath, unit, restart, commandTimeout, certificates: own } = deployer;
	const { versionCheck: _, ...checks } = health;
	return {
		deployer: {
			kind: "certificates",
			appPath,
			unit,
			restart,
			commandTimeout,
			...own
		},
		health: checks,
		pace
	};
}
// src/run/witnesses.ts
function witnesses(stage) {
	const { settings, world, balancer, fleet } = stage;
	const { remote, network } = fleet;
	const gates = healthGates({
		remote,
		network,
		redact: world.redact,
		settingsFor: (role) => settingsForRole(settings, role).health
	});
	const deployers = {
		command: commandDeployer({
			remote,
			emit: world.emit,
			settingsFor: settingsOf(stage, "command")
		}),
		puma: withFirstCertificates(puma(stage, gates), {
			...certificateParts(stage),
			settingsFor: brought(settings)
		}),
		certificates: certificateDeployer({
			...certificateParts(stage),
			settingsFor: settingsOf(stage, "certificates")
		})
	};
	return {
		balancer,
		deployer: deployerByRole((role) => deployers[settingsForRole(settings, role).deployer.kind]),
		gates
	};
}
function puma(stage, gates) {
	const { settings, world, fleet } = stage;
	const { clock, emit, artifacts } = world;
	return pumaDeployer({
		remote: fleet.remote,
		uploads: fleet.uploads,
		artifacts,
		clock,
		emit,
		settingsFor: settingsOf(stage, "puma"),
		versionCheck: (host, version) => gates.questions(host, version).find(({ failure }) => failure === "VERSION_UNEXPECTED"),
		patience: (role) => settingsForRole(settings, role).health.timeout
	});
}
function certificateParts({ settings, world, fleet }) {
	const { clock, emit, pems } = world;
	return {
		remote: fleet.remote,
		uploads: fleet.uploads,
		pems,
		clock,
		emit,
		shakeHands: (order, signal) => shownCertificate({
			network: fleet.network,
			clock
		}, order, signal),
		patience: (role) => settingsForRole(settings, role).health.timeout
	};
}
function brought(settings) {
	const renewal = renewalBefore(settings);
	return (role) => {
		const deployer = renewal && settingsForRole(renewal, role).deployer;
		return deployer?.kind === "certificates" ? deployer : void 0;
	};
}
function settingsOf({ settings }, kind) {
	return (role) => {
		const { deployer } = settingsForRole(settings, role);
		if (!isOf(deployer, kind)) throw new Error(`The deployer of ${role} is ${deployer.kind}, not ${kind}.`);
		return deployer;
	};
}
function isOf(deployer, kind) {
	return deployer.kind === kind;
}
// src/traffic/unbalanced.ts
function unbalanced(hosts) {
	const view = {
		hosts: new Map(hosts.map(({ name }) => [name, { kind: "unbalanced" }])),
		strangers: []
	};
	return {
		look: async () => view,
		drain: async () => void 0,
		register: async () => void 0,
		homes: () => []
	};
}
// src/run/balancer-of.ts
function balancerOf({ world, inventory, cloud }, homes) {
	const { hosts, targetGroups } = inventory;
	if (targetGroups.kind === "none") return unbalanced(hosts);
	if (cloud === void 0) throw new Error("There are target groups, and no cloud to ask about them.");
	const { clock, emit } = world;
	return targetBalancer({
		hosts,
		targetGroups,
		clock,
		emit,
		groups: cloud.targetGroups,
		find: (unknown, signal) => cloud.machines.find(unknown, signal),
		...homes === void 0 ? {} : { homes }
	});
}
// src/run/fleet-life.ts
async function withFleet({ world, inventory, cloud, facts, note, spare }, work) {
	const fleet = await connectFleet({
		world,
		inventory,
		...cloud === void 0 ? {} : { cloud },
		spare
	});
	try {
		facts.unreachable = fleet.failed;
		if (!canSpare(fleet.failed, inventory.hosts.length, spare)) throw new AggregateError(fleet.failed.values());
		if (fleet.failed.size > 0) {
			const names = [...fleet.failed.keys()].join(", ");
			world.emit({
				kind: "warning",
				message: `Left out, since it can’t be reached: ${names}.`
			});
		}
		await work(fleet);
	} catch (error) {
		note(error);
	} finally {
		await fleet.close().catch(note);
	}
}
async function connectFleet({ world, inventory, cloud, spare }) {
	const all = inventory.hosts.length;
	return await (0,_wait_for_all_mjs__WEBPACK_IMPORTED_MODULE_5__.n)(world, "connect", () => world.hosts.connect(inventory, cloud, world.cancelled), ({ failed }) => `${all - failed.size} of ${all} hosts`, ({ failed }) => canSpare(failed, all, spare) ? void 0 : notConnected(failed, all));
}
function canSpare(failed, all, spare) {
	const down = [...failed.values()].every(({ code }) => code === "HOST_UNREACHABLE");
	return failed.size === 0 || down && failed.size <= spare && failed.size < all;
}
function notConnected(failed, all) {
	const [first] = failed.values();
	if (first === void 0 || all === 1) return first;
	const { code, message, hint } = first;
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t(code, {
		message: `${all - failed.size} of ${all} hosts. ${failed.size > 1 ? "The first failure: " : ""}${message}`,
		hint,
		cause: first
	});
}
// src/entry/compose.ts
function composeWorld({ settings, ...parts }) {
	const world = (0,_mask_key_mjs__WEBPACK_IMPORTED_MODULE_8__.r)({
		settings,
		...parts
	});
	const { redactor, env } = parts;
	return {
		...world,
		artifacts: artifactsOf(env),
		pems: { read: async (path) => {
			const { pemFiles } = await __webpack_require__.e(/* import() */ 2035).then(__webpack_require__.bind(__webpack_require__, 2035));
			return await pemFiles(world.mask).read(path);
		} },
		judge: judgeOf({
			settings,
			...parts
		}),
		login: { check: async (inventory) => {
			const { checkLogin } = await __webpack_require__.e(/* import() */ 3079).then(__webpack_require__.bind(__webpack_require__, 3079));
			await checkLogin(settings.ssh, inventory, env["SSH_AUTH_SOCK"]);
		} },
		hosts: { connect: async (inventory, cloud, signal) => {
			const { connectHosts } = await Promise.all(/* import() */[__webpack_require__.e(3488), __webpack_require__.e(6518)]).then(__webpack_require__.bind(__webpack_require__, 8371));
			const agentSocket = env["SSH_AUTH_SOCK"];
			const lines = (onLine) => (0,_foreign_output_mjs__WEBPACK_IMPORTED_MODULE_2__.t)(redactor.redact, onLine);
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
function judgeOf({ settings, redactor, env }) {
	const { judge: script = "", once } = settings.rollout;
	return { ask: async (facts, onLine, signal) => {
		const { judgeCommand } = await __webpack_require__.e(/* import() */ 4654).then(__webpack_require__.bind(__webpack_require__, 4654));
		const environment = (0,_mask_key_mjs__WEBPACK_IMPORTED_MODULE_8__.n)(env);
		const lines = (take) => (0,_foreign_output_mjs__WEBPACK_IMPORTED_MODULE_2__.t)(redactor.redact, take);
		return await judgeCommand({
			script,
			timeout: once.timeout,
			environment,
			clock: _words_mjs__WEBPACK_IMPORTED_MODULE_4__.u,
			lines
		}).ask(facts, onLine, signal);
	} };
}
function artifactsOf(env) {
	const known = /* @__PURE__ */ new Map();
	const read = async (path, signal) => {
		const { openArtifact } = await __webpack_require__.e(/* import() */ 6004).then(__webpack_require__.bind(__webpack_require__, 6004));
		const { runProcess } = await __webpack_require__.e(/* import() */ 5776).then(__webpack_require__.bind(__webpack_require__, 5776));
		const folder = env["RUNNER_TEMP"] || (0,node_os__WEBPACK_IMPORTED_MODULE_9__.tmpdir)();
		return await openArtifact(path, {
			process: runProcess,
			environment: (0,_mask_key_mjs__WEBPACK_IMPORTED_MODULE_8__.n)(env),
			clock: _words_mjs__WEBPACK_IMPORTED_MODULE_4__.u,
			folder
		}, signal);
	};
	return { open: (path, signal) => {
		const opened = known.get(path) ?? read(path, signal);
		known.set(path, opened);
		return opened;
	} };
}



/***/ })

};
;