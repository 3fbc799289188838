"use strict";
exports.id = 4979;
exports.ids = [4979];
exports.modules = {

/***/ 4979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
n: () => (event_streams_exports),
r: () => (resolveEventStreamSerdeConfig),
t: () => (eventStreamSerdeProvider)
});
var _rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3931);

// instead of @smithy/core/event-streams
var event_streams_exports = /* @__PURE__ */ (0,_rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__.n)({
	EventStreamSerde: () => EventStreamSerde,
	eventStreamSerdeProvider: () => eventStreamSerdeProvider
});
const eventStreamSerdeProvider = () => {
	throw new Error("Event streams are not part of the bundle.");
};
const resolveEventStreamSerdeConfig = (config) => config;
var EventStreamSerde = class {};



/***/ })

};
;