"use strict";
exports.id = 6002;
exports.ids = [6002];
exports.modules = {

/***/ 6002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fromLoginCredentials: () => (/* binding */ refuse),
/* harmony export */   fromSSO: () => (/* binding */ refuse)
/* harmony export */ });
// \0login
const refuse = () => async () => {
	throw new Error("The profile wants a login in a browser, which the action can’t renew. Set role-to-assume.");
};



/***/ })

};
;