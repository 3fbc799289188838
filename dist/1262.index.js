"use strict";
exports.id = 1262;
exports.ids = [1262];
exports.modules = {

/***/ 1262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
fromSSO: () => (refuse)
});
/* unused harmony export fromLoginCredentials */
// instead of @aws-sdk/credential-provider-sso
const refuse = () => async () => {
	throw new Error("The profile wants a login in a browser, which the action can’t renew. Set role-to-assume.");
};



/***/ })

};
;