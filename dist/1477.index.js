"use strict";
exports.id = 1477;
exports.ids = [1477];
exports.modules = {

/***/ 1477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ eventStreamSerdeProvider),
/* harmony export */   r: () => (/* binding */ resolveEventStreamSerdeConfig),
/* harmony export */   t: () => (/* binding */ _event_streams_exports)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8766);

// \0event-streams
var _event_streams_exports = /* @__PURE__ */ (0,_rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.n)({
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