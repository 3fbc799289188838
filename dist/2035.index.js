"use strict";
exports.id = 2035;
exports.ids = [2035];
exports.modules = {

/***/ 2035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
pemFiles: () => (pemFiles)
});
var _secret_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9421);
var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);


// src/clients/certificates/read-pem-file.ts
function pemFiles(mask) {
	return { read: async (path) => {
		try {
			const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, "latin1");
			if (text.includes("PRIVATE KEY")) mask(new _secret_mjs__WEBPACK_IMPORTED_MODULE_0__.t(text));
			return {
				kind: "text",
				text
			};
		} catch (error) {
			const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
			return {
				kind: "none",
				why: code === "ENOENT" ? "there is no such file" : `it can’t be read (${code})`
			};
		}
	} };
}



/***/ })

};
;