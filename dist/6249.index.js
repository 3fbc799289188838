"use strict";
exports.id = 6249;
exports.ids = [6249];
exports.modules = {

/***/ 6249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
createPortProbe: () => (createPortProbe)
});
var _clock_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7030);


// src/clients/tcp/port-probe.ts
const patience = 3e3;
function createPortProbe(clock) {
	return { answers: async (address, port, signal) => {
		const silence = /* @__PURE__ */ new Error("silent");
		try {
			return await (0,_clock_mjs__WEBPACK_IMPORTED_MODULE_0__.t)({
				clock,
				milliseconds: patience,
				signal,
				onTimeout: () => silence
			}, (inner) => handshake(address, port, inner));
		} catch (error) {
			if (error === silence) return { kind: "silent" };
			throw error;
		}
	} };
}
function handshake(address, port, signal) {
	return new Promise((resolve, reject) => {
		const socket = (0,node_net__WEBPACK_IMPORTED_MODULE_1__.connect)({
			host: address,
			port,
			noDelay: true
		});
		const stop = () => {
			socket.destroy();
			reject(signal.reason);
		};
		const end = (answer) => {
			signal.removeEventListener("abort", stop);
			socket.destroy();
			resolve(answer);
		};
		signal.addEventListener("abort", stop, { once: true });
		socket.once("connect", () => end({ kind: "open" }));
		socket.once("error", (error) => end(answerOf(error)));
	});
}
function answerOf(error) {
	if (error.code === "ECONNREFUSED") return { kind: "refused" };
	if (error.code === "ETIMEDOUT") return { kind: "silent" };
	return {
		kind: "failed",
		reason: error.code === void 0 ? error.message : `${error.code} ${error.message}`.trim()
	};
}



/***/ })

};
;