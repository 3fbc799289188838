"use strict";
exports.id = 9981;
exports.ids = [9981];
exports.modules = {

/***/ 9981:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
createAttachments: () => (createAttachments)
});
var _describe_instances_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9553);

// src/clients/aws/attachments.ts
function createAttachments(parts) {
	const describe = (0,_describe_instances_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(parts);
	return { of: async (instanceIds, signal) => {
		const instances = await describe([{
			Name: "instance-id",
			Values: [...instanceIds]
		}], signal);
		return new Map(instances.map(({ InstanceId = "", VpcId = "", SecurityGroups = [] }) => [InstanceId, {
			vpc: VpcId,
			groups: SecurityGroups.flatMap(({ GroupId }) => GroupId ?? [])
		}]));
	} };
}



/***/ }),

/***/ 9553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
t: () => (instanceDescriber)
});
var _commandBuilder_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(993);
var _cloud_door_mjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3241);


// node_modules/@aws-sdk/client-ec2/dist-es/commands/DescribeInstancesCommand.js
var DescribeInstancesCommand = class extends (0,_commandBuilder_mjs__WEBPACK_IMPORTED_MODULE_0__.r)(_commandBuilder_mjs__WEBPACK_IMPORTED_MODULE_0__.t, _commandBuilder_mjs__WEBPACK_IMPORTED_MODULE_0__.n, "DescribeInstances", _commandBuilder_mjs__WEBPACK_IMPORTED_MODULE_0__.c) {};
// src/clients/aws/describe-instances.ts
function instanceDescriber({ session, place, clock }) {
	const call = {
		action: "ec2:DescribeInstances",
		place,
		who: session.arn
	};
	const make = (credentials) => new _commandBuilder_mjs__WEBPACK_IMPORTED_MODULE_0__.i((0,_cloud_door_mjs__WEBPACK_IMPORTED_MODULE_1__.l)(place, clock, credentials));
	const send = (0,_cloud_door_mjs__WEBPACK_IMPORTED_MODULE_1__.u)({
		session,
		clock,
		make
	});
	return async (Filters, signal) => {
		const instances = [];
		let next;
		do {
			const command = new DescribeInstancesCommand({
				Filters,
				NextToken: next
			});
			const page = await (0,_cloud_door_mjs__WEBPACK_IMPORTED_MODULE_1__.d)(call, send(call, (ec2, abortSignal) => ec2.send(command, { abortSignal }), signal));
			for (const { Instances = [] } of page.Reservations ?? []) instances.push(...Instances);
			next = page.NextToken;
		} while (next !== void 0 && next !== "");
		return instances;
	};
}



/***/ })

};
;