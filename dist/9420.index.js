"use strict";
exports.id = 9420;
exports.ids = [9420];
exports.modules = {

/***/ 9420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
fromLoginCredentials: () => (refuse)
});
/* unused harmony export fromSSO */
// instead of @aws-sdk/credential-provider-login
const refuse = () => async () => {
	throw new Error("The profile wants a login in a browser, which the action can’t renew. Set role-to-assume.");
};



/***/ })

};
;