"use strict";
exports.id = 1682;
exports.ids = [1682];
exports.modules = {

/***/ 1682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
readConsole: () => (readConsole)
});
var _commandBuilder_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(993);
var _errors_mjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8484);
var _cloud_door_mjs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3241);



// node_modules/@aws-sdk/client-ec2/dist-es/commands/GetConsoleOutputCommand.js
var GetConsoleOutputCommand = class extends (0,_commandBuilder_mjs__WEBPACK_IMPORTED_MODULE_0__.r)(_commandBuilder_mjs__WEBPACK_IMPORTED_MODULE_0__.t, _commandBuilder_mjs__WEBPACK_IMPORTED_MODULE_0__.n, "GetConsoleOutput", _commandBuilder_mjs__WEBPACK_IMPORTED_MODULE_0__.u) {};
// src/clients/aws/console-output.ts
async function readConsole({ session, place, clock }, instanceId, moment, signal) {
	const call = {
		action: "ec2:GetConsoleOutput",
		place,
		resource: instanceId,
		who: session.arn
	};
	const make = (credentials) => new _commandBuilder_mjs__WEBPACK_IMPORTED_MODULE_0__.i((0,_cloud_door_mjs__WEBPACK_IMPORTED_MODULE_2__.l)(place, clock, credentials));
	const command = new GetConsoleOutputCommand({
		InstanceId: instanceId,
		...moment === "now" ? { Latest: true } : {}
	});
	try {
		const { Output = "" } = await (0,_cloud_door_mjs__WEBPACK_IMPORTED_MODULE_2__.u)({
			session,
			clock,
			make
		})(call, (ec2, abortSignal) => ec2.send(command, { abortSignal }), signal);
		return Buffer.from(Output, "base64").toString("utf8");
	} catch (error) {
		if (moment === "now" && (0,_cloud_door_mjs__WEBPACK_IMPORTED_MODULE_2__.f)(error) === "UnsupportedOperation") return "";
		if (!/^InvalidInstanceID\./.test((0,_cloud_door_mjs__WEBPACK_IMPORTED_MODULE_2__.f)(error))) throw (0,_cloud_door_mjs__WEBPACK_IMPORTED_MODULE_2__.p)(error, call);
		throw new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("INSTANCE_UNKNOWN", {
			message: `There is no instance ${instanceId} in region ${place.region}.`,
			hint: "See instance_id of the host, aws-region, and the account of the role.",
			cause: error
		});
	}
}



/***/ })

};
;