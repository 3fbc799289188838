"use strict";
exports.id = 9981;
exports.ids = [9981];
exports.modules = {

/***/ 7141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
t: () => (DescribeInstancesCommand)
});
var _commandBuilder_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(993);

// node_modules/@aws-sdk/client-ec2/dist-es/commands/DescribeInstancesCommand.js
var DescribeInstancesCommand = class extends (0,_commandBuilder_mjs__WEBPACK_IMPORTED_MODULE_0__.r)(_commandBuilder_mjs__WEBPACK_IMPORTED_MODULE_0__.t, _commandBuilder_mjs__WEBPACK_IMPORTED_MODULE_0__.n, "DescribeInstances", _commandBuilder_mjs__WEBPACK_IMPORTED_MODULE_0__.c) {};



/***/ }),

/***/ 9981:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
createAttachments: () => (createAttachments)
});
var _DescribeInstancesCommand_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7141);
var _commandBuilder_mjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(993);
var _cloud_door_mjs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3241);



// src/clients/aws/attachments.ts
function createAttachments({ session, place, clock }) {
	const call = {
		action: "ec2:DescribeInstances",
		place,
		who: session.arn
	};
	const make = (credentials) => new _commandBuilder_mjs__WEBPACK_IMPORTED_MODULE_1__.i((0,_cloud_door_mjs__WEBPACK_IMPORTED_MODULE_2__.l)(place, clock, credentials));
	const send = (0,_cloud_door_mjs__WEBPACK_IMPORTED_MODULE_2__.u)({
		session,
		clock,
		make
	});
	return { of: async (instanceIds, signal) => {
		const found = /* @__PURE__ */ new Map();
		let next;
		do {
			const Filters = [{
				Name: "instance-id",
				Values: [...instanceIds]
			}];
			const command = new _DescribeInstancesCommand_mjs__WEBPACK_IMPORTED_MODULE_0__.t({
				Filters,
				NextToken: next
			});
			const page = await (0,_cloud_door_mjs__WEBPACK_IMPORTED_MODULE_2__.d)(call, send(call, (ec2, abortSignal) => ec2.send(command, { abortSignal }), signal));
			for (const { InstanceId = "", VpcId = "", SecurityGroups = [] } of (page.Reservations ?? []).flatMap(({ Instances = [] }) => Instances)) found.set(InstanceId, {
				vpc: VpcId,
				groups: SecurityGroups.flatMap(({ GroupId }) => GroupId ?? [])
			});
			next = page.NextToken;
		} while (next !== void 0 && next !== "");
		return found;
	} };
}



/***/ })

};
;