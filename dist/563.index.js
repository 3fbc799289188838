"use strict";
exports.id = 563;
exports.ids = [563];
exports.modules = {

/***/ 563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
createTargetGroups: () => (createTargetGroups)
});
var _elb_error_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6869);
var _errors_mjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8484);
var _cloud_door_mjs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3241);



// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DeregisterTargetsCommand.js
var DeregisterTargetsCommand = class extends (0,_elb_error_mjs__WEBPACK_IMPORTED_MODULE_0__.s)(_elb_error_mjs__WEBPACK_IMPORTED_MODULE_0__.a, _elb_error_mjs__WEBPACK_IMPORTED_MODULE_0__.o, "DeregisterTargets", _elb_error_mjs__WEBPACK_IMPORTED_MODULE_0__.l) {};
// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DescribeTargetGroupAttributesCommand.js
var DescribeTargetGroupAttributesCommand = class extends (0,_elb_error_mjs__WEBPACK_IMPORTED_MODULE_0__.s)(_elb_error_mjs__WEBPACK_IMPORTED_MODULE_0__.a, _elb_error_mjs__WEBPACK_IMPORTED_MODULE_0__.o, "DescribeTargetGroupAttributes", _elb_error_mjs__WEBPACK_IMPORTED_MODULE_0__.u) {};
// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/RegisterTargetsCommand.js
var RegisterTargetsCommand = class extends (0,_elb_error_mjs__WEBPACK_IMPORTED_MODULE_0__.s)(_elb_error_mjs__WEBPACK_IMPORTED_MODULE_0__.a, _elb_error_mjs__WEBPACK_IMPORTED_MODULE_0__.o, "RegisterTargets", _elb_error_mjs__WEBPACK_IMPORTED_MODULE_0__.d) {};
// src/clients/aws/target-groups.ts
function createTargetGroups(parts) {
	const { session, place, clock } = parts;
	const make = (credentials) => new _elb_error_mjs__WEBPACK_IMPORTED_MODULE_0__.c((0,_cloud_door_mjs__WEBPACK_IMPORTED_MODULE_2__.l)(place, clock, credentials));
	const send = (0,_cloud_door_mjs__WEBPACK_IMPORTED_MODULE_2__.u)({
		session,
		clock,
		make
	});
	const ask = async ({ action, resource }, work, signal) => {
		const about = resource === void 0 ? {} : { resource };
		const call = {
			action: `elasticloadbalancing:${action}`,
			place,
			who: session.arn,
			...about
		};
		try {
			return await send(call, work, signal);
		} catch (error) {
			throw (0,_elb_error_mjs__WEBPACK_IMPORTED_MODULE_0__.n)(error, call);
		}
	};
	const delayOf = async (arn, signal) => {
		const command = new DescribeTargetGroupAttributesCommand({ TargetGroupArn: arn });
		const { Attributes = [] } = await ask({
			action: "DescribeTargetGroupAttributes",
			resource: arn
		}, (elb, abortSignal) => elb.send(command, { abortSignal }), signal);
		const delay = Attributes.find(({ Key }) => Key === "deregistration_delay.timeout_seconds")?.Value;
		return Number(delay ?? 300) * 1e3;
	};
	return {
		describe: async (arns, signal) => {
			const resource = arns.length === 1 ? { resource: arns[0] ?? "" } : {};
			const command = new _elb_error_mjs__WEBPACK_IMPORTED_MODULE_0__.i({ TargetGroupArns: [...arns] });
			const about = {
				action: "DescribeTargetGroups",
				...resource
			};
			const [{ TargetGroups = [] }, ...delays] = await Promise.all([ask(about, (elb, abortSignal) => elb.send(command, { abortSignal }), signal), ...arns.map((arn) => delayOf(arn, signal))]);
			return arns.map((arn, at) => {
				const found = TargetGroups.find(({ TargetGroupArn }) => TargetGroupArn === arn);
				if (found === void 0) throw (0,_elb_error_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(arn, place);
				return groupOf(arn, found, delays[at] ?? 0);
			});
		},
		targets: async (arn, signal) => {
			const command = new _elb_error_mjs__WEBPACK_IMPORTED_MODULE_0__.r({ TargetGroupArn: arn });
			return ((await ask({
				action: "DescribeTargetHealth",
				resource: arn
			}, (elb, abortSignal) => elb.send(command, { abortSignal }), signal)).TargetHealthDescriptions ?? []).map(targetOf);
		},
		register: async (arn, targets, signal) => {
			const command = new RegisterTargetsCommand({
				TargetGroupArn: arn,
				Targets: targets.map(described)
			});
			await ask({
				action: "RegisterTargets",
				resource: arn
			}, (elb, abortSignal) => elb.send(command, { abortSignal }), signal);
		},
		deregister: async (arn, targets, signal) => {
			const command = new DeregisterTargetsCommand({
				TargetGroupArn: arn,
				Targets: targets.map(described)
			});
			const about = {
				action: "DeregisterTargets",
				resource: arn
			};
			try {
				await ask(about, (elb, abortSignal) => elb.send(command, { abortSignal }), signal);
			} catch (error) {
				if (error instanceof _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t && (0,_cloud_door_mjs__WEBPACK_IMPORTED_MODULE_2__.f)(error.cause) === "InvalidTargetException") return;
				throw error;
			}
		}
	};
}
function groupOf(arn, found, delay) {
	return {
		arn,
		name: found.TargetGroupName ?? arn,
		holds: found.TargetType ?? "instance",
		port: found.Port ?? 0,
		delay,
		checkEvery: (found.HealthCheckIntervalSeconds ?? 30) * 1e3,
		attached: (found.LoadBalancerArns ?? []).length > 0
	};
}
function targetOf({ Target, TargetHealth }) {
	const { State = "", Reason, Description } = TargetHealth ?? {};
	return {
		id: Target?.Id ?? "",
		port: Target?.Port ?? 0,
		...Target?.AvailabilityZone === "all" ? { zone: "all" } : {},
		state: stateOf(State),
		...Reason === void 0 ? {} : { reason: Reason },
		...Description === void 0 ? {} : { words: Description }
	};
}
function stateOf(state) {
	if (state === "unhealthy.draining") return "draining";
	return known.find((one) => one === state) ?? "unavailable";
}
const known = [
	"initial",
	"healthy",
	"unhealthy",
	"unused",
	"draining"
];
function described({ id, port, zone }) {
	return {
		Id: id,
		Port: port,
		...zone === void 0 ? {} : { AvailabilityZone: zone }
	};
}



/***/ })

};
;