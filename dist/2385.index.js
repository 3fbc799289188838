"use strict";
exports.id = 2385;
exports.ids = [2385];
exports.modules = {

/***/ 2385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
isGreeted: () => (isGreeted)
});
var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);

// src/clients/tcp/greeter.ts
function isGreeted(address, port, signal) {
	return new Promise((resolve) => {
		const socket = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.connect)({
			host: address,
			port,
			noDelay: true,
			signal
		});
		socket.once("data", (bytes) => {
			resolve(bytes.subarray(0, 4).toString("latin1") === "SSH-");
			socket.destroy();
		});
		socket.on("error", () => void 0).once("close", () => resolve(false));
	});
}



/***/ })

};
;