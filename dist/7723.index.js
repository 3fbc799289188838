"use strict";
exports.id = 7723;
exports.ids = [7723];
exports.modules = {

/***/ 7723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
returnToCloud: () => (returnToCloud)
});
var _clock_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
var _errors_mjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8484);
var _secret_mjs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9421);
var _cloud_door_mjs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3241);




// src/clients/aws/return-to-cloud.ts
async function returnToCloud(parts, record, signal) {
	const { clock, mask } = parts;
	const { region, endpoint, fips, dualstack } = record;
	const place = {
		region,
		endpoint,
		fips,
		dualstack
	};
	const sessionParts = {
		place,
		clock,
		mask,
		allowedAccountIds: record.accountId === void 0 ? [] : [record.accountId]
	};
	const ambient = (0,_cloud_door_mjs__WEBPACK_IMPORTED_MODULE_3__.c)(place, clock);
	const ways = [];
	const { role, session, windows, accountId, guardRole } = record;
	if (role !== void 0) {
		const { machines, targetGroups } = parts;
		const group = windows[0]?.group;
		const canary = record.canary !== void 0;
		const scope = {
			roleArn: role.arn,
			region: record.region,
			group,
			machines,
			guardRole,
			targetGroups,
			canary
		};
		const policy = (0,_cloud_door_mjs__WEBPACK_IMPORTED_MODULE_3__.i)(scope);
		const wanted = {
			...role,
			sessionName: (0,_cloud_door_mjs__WEBPACK_IMPORTED_MODULE_3__.a)(parts.run),
			policy
		};
		ways.push(async (within) => await (0,_cloud_door_mjs__WEBPACK_IMPORTED_MODULE_3__.s)({
			...sessionParts,
			tokens: (0,_cloud_door_mjs__WEBPACK_IMPORTED_MODULE_3__.r)(parts)
		}, wanted, within));
	}
	if (session !== void 0 && accountId !== void 0 && (session.expires ?? Number.POSITIVE_INFINITY) > clock.now()) {
		const saved = savedCredentials(session);
		const loads = [async () => saved];
		const load = (within) => (loads.pop() ?? ambient)(within);
		const known = {
			arn: role?.arn ?? `the session of main (account ${accountId})`,
			accountId
		};
		ways.push(async (within) => await (0,_cloud_door_mjs__WEBPACK_IMPORTED_MODULE_3__.o)(sessionParts, load, within, known));
	}
	if (accountId !== void 0) ways.push(async (within) => await (0,_cloud_door_mjs__WEBPACK_IMPORTED_MODULE_3__.o)(sessionParts, ambient, within));
	const failures = [];
	for (const way of ways) try {
		const found = (0,_clock_mjs__WEBPACK_IMPORTED_MODULE_0__.t)({
			clock,
			milliseconds: longestWay,
			signal,
			onTimeout: tooLong
		}, way);
		return await (0,_cloud_door_mjs__WEBPACK_IMPORTED_MODULE_3__.t)(parts, place, found, signal, {
			role,
			guardRole
		});
	} catch (error) {
		signal.throwIfAborted();
		failures.push(error);
	}
	throw (0,_errors_mjs__WEBPACK_IMPORTED_MODULE_1__.r)(failures[0] ?? tooLong());
}
const longestWay = 15e3;
function tooLong() {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("CREDENTIALS_MISSING", {
		message: "This post step got no AWS credentials in time.",
		hint: "See whether AWS and the CI’s token service are reachable from this runner."
	});
}
function savedCredentials(session) {
	return {
		accessKeyId: session.accessKeyId,
		secretAccessKey: new _secret_mjs__WEBPACK_IMPORTED_MODULE_2__.t(session.secretAccessKey),
		...session.sessionToken === void 0 ? {} : { sessionToken: new _secret_mjs__WEBPACK_IMPORTED_MODULE_2__.t(session.sessionToken) },
		...session.expires === void 0 ? {} : { expires: session.expires }
	};
}



/***/ })

};
;