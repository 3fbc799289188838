"use strict";
exports.id = 9909;
exports.ids = [9909];
exports.modules = {

/***/ 9909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   proxyNotice: () => (/* binding */ proxyNotice)
/* harmony export */ });
// src/clients/address/proxy-notice.ts
function proxyNotice(environment) {
	const name = [
		"HTTPS_PROXY",
		"https_proxy",
		"ALL_PROXY",
		"all_proxy"
	].find((one) => (environment[one] ?? "") !== "");
	if (name === void 0) return void 0;
	return `${name} is set. Sallyport asks the address services without it, as it connects to the hosts without it. If this network still sends https another way than SSH, the address found is not the one that the hosts see: set source-address.`;
}



/***/ })

};
;