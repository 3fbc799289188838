"use strict";
exports.id = 7658;
exports.ids = [7658];
exports.modules = {

/***/ 7658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
createBalancing: () => (createBalancing)
});
var _ask_elb_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3664);
var _errors_mjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8484);
var _cloud_door_mjs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3241);



// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DeregisterTargetsCommand.js
var DeregisterTargetsCommand = class extends (0,_ask_elb_mjs__WEBPACK_IMPORTED_MODULE_0__.s)(_ask_elb_mjs__WEBPACK_IMPORTED_MODULE_0__.a, _ask_elb_mjs__WEBPACK_IMPORTED_MODULE_0__.o, "DeregisterTargets", _ask_elb_mjs__WEBPACK_IMPORTED_MODULE_0__.c) {};
// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DescribeListenersCommand.js
var DescribeListenersCommand = class extends (0,_ask_elb_mjs__WEBPACK_IMPORTED_MODULE_0__.s)(_ask_elb_mjs__WEBPACK_IMPORTED_MODULE_0__.a, _ask_elb_mjs__WEBPACK_IMPORTED_MODULE_0__.o, "DescribeListeners", _ask_elb_mjs__WEBPACK_IMPORTED_MODULE_0__.l) {};
// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DescribeRulesCommand.js
var DescribeRulesCommand = class extends (0,_ask_elb_mjs__WEBPACK_IMPORTED_MODULE_0__.s)(_ask_elb_mjs__WEBPACK_IMPORTED_MODULE_0__.a, _ask_elb_mjs__WEBPACK_IMPORTED_MODULE_0__.o, "DescribeRules", _ask_elb_mjs__WEBPACK_IMPORTED_MODULE_0__.u) {};
// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DescribeTargetGroupAttributesCommand.js
var DescribeTargetGroupAttributesCommand = class extends (0,_ask_elb_mjs__WEBPACK_IMPORTED_MODULE_0__.s)(_ask_elb_mjs__WEBPACK_IMPORTED_MODULE_0__.a, _ask_elb_mjs__WEBPACK_IMPORTED_MODULE_0__.o, "DescribeTargetGroupAttributes", _ask_elb_mjs__WEBPACK_IMPORTED_MODULE_0__.d) {};
// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/ModifyListenerCommand.js
var ModifyListenerCommand = class extends (0,_ask_elb_mjs__WEBPACK_IMPORTED_MODULE_0__.s)(_ask_elb_mjs__WEBPACK_IMPORTED_MODULE_0__.a, _ask_elb_mjs__WEBPACK_IMPORTED_MODULE_0__.o, "ModifyListener", _ask_elb_mjs__WEBPACK_IMPORTED_MODULE_0__.f) {};
// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/ModifyRuleCommand.js
var ModifyRuleCommand = class extends (0,_ask_elb_mjs__WEBPACK_IMPORTED_MODULE_0__.s)(_ask_elb_mjs__WEBPACK_IMPORTED_MODULE_0__.a, _ask_elb_mjs__WEBPACK_IMPORTED_MODULE_0__.o, "ModifyRule", _ask_elb_mjs__WEBPACK_IMPORTED_MODULE_0__.p) {};
// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/RegisterTargetsCommand.js
var RegisterTargetsCommand = class extends (0,_ask_elb_mjs__WEBPACK_IMPORTED_MODULE_0__.s)(_ask_elb_mjs__WEBPACK_IMPORTED_MODULE_0__.a, _ask_elb_mjs__WEBPACK_IMPORTED_MODULE_0__.o, "RegisterTargets", _ask_elb_mjs__WEBPACK_IMPORTED_MODULE_0__.m) {};
// src/clients/aws/listener-rules.ts
function createListenerRules(ask, place) {
	const find = async (arn, signal) => {
		const command = new DescribeRulesCommand({ RuleArns: [arn] });
		try {
			const { Rules = [] } = await ask(about("DescribeRules", arn), (elb, within) => elb.send(command, within), signal);
			return Rules.find(({ RuleArn }) => RuleArn === arn);
		} catch (error) {
			if (error instanceof _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t && (0,_cloud_door_mjs__WEBPACK_IMPORTED_MODULE_2__.f)(error.cause) === "RuleNotFoundException") return void 0;
			throw error;
		}
	};
	return {
		sendingTo: async (group, signal) => {
			const command = new _ask_elb_mjs__WEBPACK_IMPORTED_MODULE_0__.i({ TargetGroupArns: [group] });
			const found = (await ask(about("DescribeTargetGroups", group), (elb, within) => elb.send(command, within), signal)).TargetGroups?.find(({ TargetGroupArn }) => TargetGroupArn === group);
			if (found === void 0) throw (0,_ask_elb_mjs__WEBPACK_IMPORTED_MODULE_0__.n)(group, place);
			const listeners = [];
			for (const balancer of found.LoadBalancerArns ?? []) {
				const pages = pagesOf(async (Marker) => {
					const page = new DescribeListenersCommand({
						LoadBalancerArn: balancer,
						Marker
					});
					return await ask(about("DescribeListeners", balancer), (elb, within) => elb.send(page, within), signal);
				});
				for await (const { Listeners = [] } of pages) listeners.push(...Listeners.flatMap(({ ListenerArn = [] }) => ListenerArn));
			}
			const rules = [];
			for (const listener of listeners) {
				const pages = pagesOf(async (Marker) => {
					const page = new DescribeRulesCommand({
						ListenerArn: listener,
						Marker
					});
					return await ask(about("DescribeRules", listener), (elb, within) => elb.send(page, within), signal);
				});
				for await (const { Rules = [] } of pages) rules.push(...Rules.flatMap((rule) => sendingTo(rule, group, place) ?? []));
			}
			return rules;
		},
		read: async (arn, signal) => {
			const rule = await find(arn, signal);
			return rule && forwardOf(rule);
		},
		setWeights: async (arn, weights, signal) => {
			const rule = await find(arn, signal);
			if (rule === void 0) return;
			const Actions = (rule.Actions ?? []).map((action) => asSent(action, weights));
			if (rule.IsDefault === true) {
				const command = new ModifyListenerCommand({
					ListenerArn: listenerOf(arn),
					DefaultActions: Actions
				});
				await ask(about("ModifyListener", arn), (elb, within) => elb.send(command, within), signal);
			} else {
				const command = new ModifyRuleCommand({
					RuleArn: arn,
					Actions
				});
				await ask(about("ModifyRule", arn), (elb, within) => elb.send(command, within), signal);
			}
		}
	};
}
function about(action, resource) {
	return {
		action,
		resource
	};
}
async function* pagesOf(read) {
	let marker;
	do {
		const page = await read(marker);
		yield page;
		marker = page.NextMarker;
	} while (marker !== void 0 && marker !== "");
}
function forwardOf({ RuleArn, Actions = [] }) {
	const groups = Actions.find(({ Type }) => Type === "forward")?.ForwardConfig?.TargetGroups ?? [];
	if (RuleArn === void 0 || groups.length === 0) return void 0;
	return {
		arn: RuleArn,
		weights: groups.flatMap(({ TargetGroupArn, Weight = 1 }) => TargetGroupArn === void 0 ? [] : [{
			group: TargetGroupArn,
			weight: Weight
		}])
	};
}
function sendingTo(rule, group, { region }) {
	const forward = forwardOf(rule);
	if (forward?.weights.some((one) => one.group === group) !== true) return void 0;
	const actions = JSON.stringify((rule.Actions ?? []).map((action) => asSent(action, [{
		group,
		weight: 0
	}])));
	const [change, list] = rule.IsDefault === true ? [`modify-listener --listener-arn ${listenerOf(forward.arn)}`, "--default-actions"] : [`modify-rule --rule-arn ${forward.arn}`, "--actions"];
	return {
		...forward,
		byHand: `aws elbv2 ${change} --region ${region} ${list} '${actions.replaceAll("'", `'\\''`)}'`
	};
}
function asSent(action, weights) {
	const { TargetGroupArn: _, ...own } = action;
	if (action.Type === "authenticate-oidc" && action.AuthenticateOidcConfig !== void 0) {
		const { ClientSecret: __, ...config } = action.AuthenticateOidcConfig;
		return {
			...own,
			AuthenticateOidcConfig: {
				...config,
				UseExistingClientSecret: true
			}
		};
	}
	if (action.Type !== "forward") return own;
	const TargetGroups = (action.ForwardConfig?.TargetGroups ?? []).map((group) => ({
		...group,
		Weight: weights.find((one) => one.group === group.TargetGroupArn)?.weight ?? group.Weight
	}));
	return {
		...own,
		ForwardConfig: {
			...action.ForwardConfig,
			TargetGroups
		}
	};
}
function listenerOf(rule) {
	return rule.replace(":listener-rule/", ":listener/").replace(/\/[^/]+$/, "");
}
// src/clients/aws/target-groups.ts
function createTargetGroups(ask, place) {
	const delayOf = async (arn, signal) => {
		const command = new DescribeTargetGroupAttributesCommand({ TargetGroupArn: arn });
		const { Attributes = [] } = await ask({
			action: "DescribeTargetGroupAttributes",
			resource: arn
		}, (elb, within) => elb.send(command, within), signal);
		const delay = Attributes.find(({ Key }) => Key === "deregistration_delay.timeout_seconds")?.Value;
		return Number(delay ?? 300) * 1e3;
	};
	return {
		describe: async (arns, signal) => {
			const command = new _ask_elb_mjs__WEBPACK_IMPORTED_MODULE_0__.i({ TargetGroupArns: [...arns] });
			const about = {
				action: "DescribeTargetGroups",
				resource: arns.length === 1 ? arns[0] : void 0
			};
			const [{ TargetGroups = [] }, ...delays] = await Promise.all([ask(about, (elb, within) => elb.send(command, within), signal), ...arns.map((arn) => delayOf(arn, signal))]);
			return arns.map((arn, at) => {
				const found = TargetGroups.find(({ TargetGroupArn }) => TargetGroupArn === arn);
				if (found === void 0) throw (0,_ask_elb_mjs__WEBPACK_IMPORTED_MODULE_0__.n)(arn, place);
				return groupOf(arn, found, delays[at] ?? 0);
			});
		},
		targets: async (arn, signal) => {
			const command = new _ask_elb_mjs__WEBPACK_IMPORTED_MODULE_0__.r({ TargetGroupArn: arn });
			return ((await ask({
				action: "DescribeTargetHealth",
				resource: arn
			}, (elb, within) => elb.send(command, within), signal)).TargetHealthDescriptions ?? []).map(targetOf);
		},
		register: async (arn, targets, signal) => {
			const command = new RegisterTargetsCommand({
				TargetGroupArn: arn,
				Targets: targets.map(described)
			});
			await ask({
				action: "RegisterTargets",
				resource: arn
			}, (elb, within) => elb.send(command, within), signal);
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
				await ask(about, (elb, within) => elb.send(command, within), signal);
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
// src/clients/aws/balancing.ts
function createBalancing(parts) {
	const ask = (0,_ask_elb_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(parts);
	return {
		groups: createTargetGroups(ask, parts.place),
		rules: createListenerRules(ask, parts.place)
	};
}



/***/ })

};
;