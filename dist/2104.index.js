"use strict";
exports.id = 2104;
exports.ids = [2104];
exports.modules = {

/***/ 2104:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
proxyNotice: () => (proxyNotice)
});
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