"use strict";
exports.id = 352;
exports.ids = [352];
exports.modules = {

/***/ 5576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ DescribeInstancesCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5116);

// node_modules/@aws-sdk/client-ec2/dist-es/commands/DescribeInstancesCommand.js
var DescribeInstancesCommand = class extends (0,_commandBuilder_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.r)(_commandBuilder_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.t, _commandBuilder_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.n, "DescribeInstances", _commandBuilder_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.c) {};



/***/ }),

/***/ 352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createAttachments: () => (/* binding */ createAttachments)
/* harmony export */ });
/* harmony import */ var _DescribeInstancesCommand_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5576);
/* harmony import */ var _commandBuilder_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5116);
/* harmony import */ var _cloud_door_chunk_mjs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2756);



// src/clients/aws/attachments.ts
function createAttachments({ session, place, clock }) {
	const call = {
		action: "ec2:DescribeInstances",
		place,
		who: session.arn
	};
	const make = (credentials) => new _commandBuilder_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.i((0,_cloud_door_chunk_mjs__WEBPACK_IMPORTED_MODULE_2__.l)(place, clock, credentials));
	const send = (0,_cloud_door_chunk_mjs__WEBPACK_IMPORTED_MODULE_2__.u)({
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
			const command = new _DescribeInstancesCommand_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.t({
				Filters,
				NextToken: next
			});
			const page = await (0,_cloud_door_chunk_mjs__WEBPACK_IMPORTED_MODULE_2__.d)(call, send(call, (ec2, abortSignal) => ec2.send(command, { abortSignal }), signal));
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