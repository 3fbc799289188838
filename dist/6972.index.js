"use strict";
exports.id = 6972;
exports.ids = [6972];
exports.modules = {

/***/ 6972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
createLogUpdate: () => (createLogUpdate)
});
// instead of log-update
const createLogUpdate = () => Object.assign(() => {}, {
	clear() {},
	done() {}
});



/***/ })

};
;