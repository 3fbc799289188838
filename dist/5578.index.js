"use strict";
exports.id = 5578;
exports.ids = [5578];
exports.modules = {

/***/ 5578:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
createEc2Firewall: () => (createEc2Firewall)
});
var _commandBuilder_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(993);
var _cloud_door_mjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3241);


// node_modules/@aws-sdk/client-ec2/dist-es/commands/AuthorizeSecurityGroupIngressCommand.js
var AuthorizeSecurityGroupIngressCommand = class extends (0,_commandBuilder_mjs__WEBPACK_IMPORTED_MODULE_0__.r)(_commandBuilder_mjs__WEBPACK_IMPORTED_MODULE_0__.t, _commandBuilder_mjs__WEBPACK_IMPORTED_MODULE_0__.n, "AuthorizeSecurityGroupIngress", _commandBuilder_mjs__WEBPACK_IMPORTED_MODULE_0__.a) {};
// node_modules/@aws-sdk/client-ec2/dist-es/commands/CreateTagsCommand.js
var CreateTagsCommand = class extends (0,_commandBuilder_mjs__WEBPACK_IMPORTED_MODULE_0__.r)(_commandBuilder_mjs__WEBPACK_IMPORTED_MODULE_0__.t, _commandBuilder_mjs__WEBPACK_IMPORTED_MODULE_0__.n, "CreateTags", _commandBuilder_mjs__WEBPACK_IMPORTED_MODULE_0__.o) {};
// node_modules/@aws-sdk/client-ec2/dist-es/commands/DeleteTagsCommand.js
var DeleteTagsCommand = class extends (0,_commandBuilder_mjs__WEBPACK_IMPORTED_MODULE_0__.r)(_commandBuilder_mjs__WEBPACK_IMPORTED_MODULE_0__.t, _commandBuilder_mjs__WEBPACK_IMPORTED_MODULE_0__.n, "DeleteTags", _commandBuilder_mjs__WEBPACK_IMPORTED_MODULE_0__.s) {};
// node_modules/@aws-sdk/client-ec2/dist-es/commands/DescribeSecurityGroupRulesCommand.js
var DescribeSecurityGroupRulesCommand = class extends (0,_commandBuilder_mjs__WEBPACK_IMPORTED_MODULE_0__.r)(_commandBuilder_mjs__WEBPACK_IMPORTED_MODULE_0__.t, _commandBuilder_mjs__WEBPACK_IMPORTED_MODULE_0__.n, "DescribeSecurityGroupRules", _commandBuilder_mjs__WEBPACK_IMPORTED_MODULE_0__.l) {};
// node_modules/@aws-sdk/client-ec2/dist-es/commands/RevokeSecurityGroupIngressCommand.js
var RevokeSecurityGroupIngressCommand = class extends (0,_commandBuilder_mjs__WEBPACK_IMPORTED_MODULE_0__.r)(_commandBuilder_mjs__WEBPACK_IMPORTED_MODULE_0__.t, _commandBuilder_mjs__WEBPACK_IMPORTED_MODULE_0__.n, "RevokeSecurityGroupIngress", _commandBuilder_mjs__WEBPACK_IMPORTED_MODULE_0__.d) {};
// src/clients/aws/ec2-firewall.ts
function createEc2Firewall(parts) {
	const { session, place, clock } = parts;
	const make = (credentials) => new _commandBuilder_mjs__WEBPACK_IMPORTED_MODULE_0__.i((0,_cloud_door_mjs__WEBPACK_IMPORTED_MODULE_1__.l)(place, clock, credentials));
	const send = (0,_cloud_door_mjs__WEBPACK_IMPORTED_MODULE_1__.u)({
		session,
		clock,
		make
	});
	const about = (action, resource) => ({
		action,
		place,
		who: session.arn,
		...resource === void 0 ? {} : { resource }
	});
	const describe = async (call, Filters) => {
		const rules = [];
		let next;
		do {
			const command = new DescribeSecurityGroupRulesCommand({
				Filters,
				MaxResults: 1e3,
				NextToken: next
			});
			const page = await (0,_cloud_door_mjs__WEBPACK_IMPORTED_MODULE_1__.d)(call, send(call, (ec2, abortSignal) => ec2.send(command, { abortSignal })));
			rules.push(...(page.SecurityGroupRules ?? []).map(ruleOf));
			next = page.NextToken;
		} while (next !== void 0 && next !== "");
		return rules;
	};
	return {
		authorizeRule: async (request) => {
			const call = about("ec2:AuthorizeSecurityGroupIngress", request.group);
			const command = new AuthorizeSecurityGroupIngressCommand(authorizeInput(request));
			let mayBeMade = false;
			try {
				const { SecurityGroupRules = [] } = await send(call, async (ec2, abortSignal) => {
					const before = mayBeMade;
					mayBeMade = true;
					try {
						return await ec2.send(command, { abortSignal });
					} catch (error) {
						if (refusedAtOnce(error)) mayBeMade = before;
						throw error;
					}
				});
				return {
					kind: "made",
					rules: SecurityGroupRules.map(ruleOf)
				};
			} catch (error) {
				if ((0,_cloud_door_mjs__WEBPACK_IMPORTED_MODULE_1__.f)(error) === "InvalidPermission.Duplicate") return { kind: "exists" };
				const translatedError = (0,_cloud_door_mjs__WEBPACK_IMPORTED_MODULE_1__.p)(error, call);
				if (mayBeMade) throw translatedError;
				return {
					kind: "refused",
					error: translatedError
				};
			}
		},
		describeRules: (group) => describe(about("ec2:DescribeSecurityGroupRules", group), [{
			Name: "group-id",
			Values: [group]
		}]),
		rulesTagged: (key) => describe(about("ec2:DescribeSecurityGroupRules"), [{
			Name: `tag:${key}`,
			Values: ["*"]
		}]),
		writeTags: async (rule, tags) => {
			const command = new CreateTagsCommand({
				Resources: [rule.id],
				Tags: tagList(tags)
			});
			const call = about("ec2:CreateTags", rule.id);
			try {
				await send(call, (ec2, abortSignal) => ec2.send(command, { abortSignal }));
				return "written";
			} catch (error) {
				if (isNoRule(error)) return "not-found";
				if ((0,_cloud_door_mjs__WEBPACK_IMPORTED_MODULE_1__.f)(error) === "TagLimitExceeded") return "full";
				throw (0,_cloud_door_mjs__WEBPACK_IMPORTED_MODULE_1__.p)(error, call);
			}
		},
		dropTags: async (rule, tags) => {
			const command = new DeleteTagsCommand({
				Resources: [rule.id],
				Tags: tagList(tags)
			});
			const call = about("ec2:DeleteTags", rule.id);
			try {
				await send(call, (ec2, abortSignal) => ec2.send(command, { abortSignal }));
				return "dropped";
			} catch (error) {
				if (isNoRule(error)) return "not-found";
				throw (0,_cloud_door_mjs__WEBPACK_IMPORTED_MODULE_1__.p)(error, call);
			}
		},
		revokeRule: async (group, id, signal) => {
			const call = about("ec2:RevokeSecurityGroupIngress", group);
			const command = new RevokeSecurityGroupIngressCommand({
				GroupId: group,
				SecurityGroupRuleIds: [id]
			});
			try {
				const listed = (await send(call, (ec2, abortSignal) => ec2.send(command, { abortSignal }), signal)).RevokedSecurityGroupRules;
				return listed !== void 0 && !listed.some(({ SecurityGroupRuleId }) => SecurityGroupRuleId === id) ? "not-found" : "revoked";
			} catch (error) {
				if (isNoRule(error)) return "not-found";
				throw (0,_cloud_door_mjs__WEBPACK_IMPORTED_MODULE_1__.p)(error, call);
			}
		}
	};
}
function isNoRule(error) {
	return /^Invalid(SecurityGroupRuleId\.NotFound|Permission\.NotFound|ID)$/.test((0,_cloud_door_mjs__WEBPACK_IMPORTED_MODULE_1__.f)(error));
}
function tagList(tags) {
	return Object.entries(tags).map(([Key, Value]) => ({
		Key,
		Value
	}));
}
function refusedAtOnce(error) {
	if (!(error instanceof Error) || !("$metadata" in error)) return false;
	const { httpStatusCode, attempts } = error.$metadata;
	return attempts === 1 && httpStatusCode !== void 0 && httpStatusCode >= 400 && httpStatusCode < 500;
}
function authorizeInput({ group, cidr, port, description, tags }) {
	return {
		GroupId: group,
		IpPermissions: [{
			IpProtocol: "tcp",
			FromPort: port,
			ToPort: port,
			...cidr.includes(":") ? { Ipv6Ranges: [{
				CidrIpv6: cidr,
				Description: description
			}] } : { IpRanges: [{
				CidrIp: cidr,
				Description: description
			}] }
		}],
		TagSpecifications: [{
			ResourceType: "security-group-rule",
			Tags: tagList(tags)
		}]
	};
}
function ruleOf(rule) {
	return {
		id: rule.SecurityGroupRuleId ?? "",
		group: rule.GroupId ?? "",
		direction: rule.IsEgress === false ? "ingress" : "egress",
		protocol: rule.IpProtocol ?? "",
		fromPort: rule.FromPort ?? -1,
		toPort: rule.ToPort ?? -1,
		source: rule.CidrIpv4 ?? rule.CidrIpv6 ?? rule.PrefixListId ?? rule.ReferencedGroupInfo?.GroupId ?? "",
		description: rule.Description ?? "",
		tags: Object.fromEntries((rule.Tags ?? []).map(({ Key = "", Value = "" }) => [Key, Value]))
	};
}



/***/ })

};
;