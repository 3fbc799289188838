"use strict";
exports.id = 8791;
exports.ids = [8791];
exports.modules = {

/***/ 8791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readConsole: () => (/* binding */ readConsole)
/* harmony export */ });
/* harmony import */ var _commandBuilder_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5116);
/* harmony import */ var _exit_with_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(371);
/* harmony import */ var _cloud_door_chunk_mjs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2756);



// node_modules/@aws-sdk/client-ec2/dist-es/commands/GetConsoleOutputCommand.js
var GetConsoleOutputCommand = class extends (0,_commandBuilder_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.r)(_commandBuilder_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.t, _commandBuilder_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.n, "GetConsoleOutput", _commandBuilder_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.u) {};
// src/clients/aws/console-output.ts
async function readConsole({ session, place, clock }, instanceId, moment, signal) {
	const call = {
		action: "ec2:GetConsoleOutput",
		place,
		resource: instanceId,
		who: session.arn
	};
	const make = (credentials) => new _commandBuilder_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.i((0,_cloud_door_chunk_mjs__WEBPACK_IMPORTED_MODULE_2__.l)(place, clock, credentials));
	const command = new GetConsoleOutputCommand({
		InstanceId: instanceId,
		...moment === "now" ? { Latest: true } : {}
	});
	try {
		const { Output = "" } = await (0,_cloud_door_chunk_mjs__WEBPACK_IMPORTED_MODULE_2__.u)({
			session,
			clock,
			make
		})(call, (ec2, abortSignal) => ec2.send(command, { abortSignal }), signal);
		return Buffer.from(Output, "base64").toString("utf8");
	} catch (error) {
		if (moment === "now" && (0,_cloud_door_chunk_mjs__WEBPACK_IMPORTED_MODULE_2__.f)(error) === "UnsupportedOperation") return "";
		if (!/^InvalidInstanceID\./.test((0,_cloud_door_chunk_mjs__WEBPACK_IMPORTED_MODULE_2__.f)(error))) throw (0,_cloud_door_chunk_mjs__WEBPACK_IMPORTED_MODULE_2__.p)(error, call);
		throw new _exit_with_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.r("INSTANCE_UNKNOWN", {
			message: `There is no instance ${instanceId} in region ${place.region}.`,
			hint: "See instance_id of the host, aws-region, and the account of the role.",
			cause: error
		});
	}
}



/***/ })

};
;