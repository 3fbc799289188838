"use strict";
exports.id = 6852;
exports.ids = [6852];
exports.modules = {

/***/ 6852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
createAddressSource: () => (createAddressSource)
});
var _rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3931);
var _clock_mjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
var _errors_mjs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8484);
var _ipaddr_mjs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5635);
var _mask_key_mjs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7175);
var node_https__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4708);






// src/window/address.ts
var import_ipaddr = /* @__PURE__ */ (0,_rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__.i)((0,_ipaddr_mjs__WEBPACK_IMPORTED_MODULE_3__.t)(), 1);
function parseAddressAnswer(service, body, family) {
	const text = body.trim();
	const useless = (reason) => ({
		service,
		kind: "useless",
		reason
	});
	if (text === "") return useless("an empty answer");
	const parsed = parseLiteral(text);
	if (parsed === void 0) return useless(`not an address: “${shown(text)}”`);
	if ((0,_mask_key_mjs__WEBPACK_IMPORTED_MODULE_4__.u)(text) !== family) return useless(`an ${(0,_mask_key_mjs__WEBPACK_IMPORTED_MODULE_4__.u)(text)} address, but it was asked over ${family}`);
	const address = parsed.toString();
	if (parsed.kind() === "ipv4" && address !== text) return useless(`an address with leading zeros: “${shown(text)}”`);
	const range = parsed.range();
	return range === "unicast" ? {
		service,
		kind: "address",
		address
	} : useless(`${text}, which is a ${range} address`);
}
function parseLiteral(text) {
	if (import_ipaddr.default.IPv4.isValidFourPartDecimal(text)) return import_ipaddr.default.IPv4.parse(text);
	return text.includes(":") && !text.includes("%") && import_ipaddr.default.IPv6.isValid(text) ? import_ipaddr.default.IPv6.parse(text) : void 0;
}
function agreedAddress(answers) {
	const voices = /* @__PURE__ */ new Map();
	for (const answer of answers) if (answer.kind === "address") voices.set(answer.address, (voices.get(answer.address) ?? /* @__PURE__ */ new Set()).add(owner(answer.service)));
	const agreed = [...voices].filter(([, services]) => services.size >= 2).map(([address]) => address);
	return agreed.length === 1 ? agreed[0] : void 0;
}
function owner(service) {
	const { hostname, host } = new URL(service);
	return import_ipaddr.default.isValid(hostname) || !hostname.includes(".") ? host : hostname.split(".").slice(-2).join(".");
}
function shown(text) {
	const line = text.replace(/[^\x20-\x7e]+/g, " ").trim();
	return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
// src/clients/address/address-services.ts
const patience = 5e3;
const longestBody = 256;
function createAddressSource(services, clock) {
	return { address: async (family, signal) => {
		const enough = new AbortController();
		const inner = AbortSignal.any([signal, enough.signal]);
		try {
			return await firstAgreement(services.map((service) => ask({
				service,
				family,
				clock
			}, inner)), family);
		} catch (error) {
			signal.throwIfAborted();
			throw error;
		} finally {
			enough.abort();
		}
	} };
}
function firstAgreement(asked, family) {
	const answers = [];
	return new Promise((resolve, reject) => {
		const heard = asked.map(async (answer) => {
			answers.push(await answer);
			const address = agreedAddress(answers);
			if (address !== void 0) resolve(address);
		});
		Promise.all(heard).then(() => reject(unknown(answers, family)), reject);
	});
}
async function ask({ service, family, clock }, signal) {
	const useless = (reason) => ({
		service,
		kind: "useless",
		reason
	});
	try {
		const onTimeout = () => /* @__PURE__ */ new Error(`no answer within ${patience / 1e3} s`);
		const { status, body } = await (0,_clock_mjs__WEBPACK_IMPORTED_MODULE_1__.t)({
			clock,
			milliseconds: patience,
			signal,
			onTimeout
		}, (inner) => get(service, family, inner));
		if (status !== 200) return useless(status >= 300 && status < 400 ? `a redirect (${status}), which is not followed` : `status ${status}`);
		return parseAddressAnswer(service, body, family);
	} catch (error) {
		return useless(error instanceof Error ? error.message : String(error));
	}
}
async function get(service, family, signal) {
	const request = await requestOver(new URL(service), {
		family: family === "IPv6" ? 6 : 4,
		signal,
		headers: {
			accept: "text/plain",
			"user-agent": "sallyport"
		}
	});
	return await new Promise((resolve, reject) => {
		request.once("error", reject);
		request.once("response", (response) => {
			let body = "";
			response.setEncoding("utf8");
			response.on("data", (chunk) => {
				body += chunk;
				if (body.length > longestBody) request.destroy(/* @__PURE__ */ new Error(`more than ${longestBody} characters`));
			});
			response.once("end", () => resolve({
				status: response.statusCode ?? 0,
				body
			}));
			response.once("error", reject);
		});
		request.end();
	});
}
async function requestOver(url, options) {
	if (url.protocol === "https:") return (0,node_https__WEBPACK_IMPORTED_MODULE_5__.request)(url, {
		...options,
		agent: new node_https__WEBPACK_IMPORTED_MODULE_5__.Agent(),
		rejectUnauthorized: true
	});
	if (!isLoopback(url)) throw new Error("it is not https");
	const http = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 19));
	return http.request(url, {
		...options,
		agent: new http.Agent()
	});
}
function isLoopback({ protocol, hostname }) {
	return protocol === "http:" && /^(127(\.\d{1,3}){3}|localhost|\[::1\])$/.test(hostname);
}
function unknown(answers, family) {
	const said = answers.map((answer) => `${answer.service}: ${answer.kind === "address" ? answer.address : answer.reason}`);
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_2__.t("ADDRESS_UNKNOWN", {
		message: `No two address services agree on the ${family} address of this runner. ${said.join("; ")}.`,
		hint: family === "IPv6" ? "See whether this runner has IPv6 at all: GitHub’s own have none. Set source-address to the address that the hosts see, or give the hosts’ IPv4 addresses." : "Set source-address to the address that the hosts see, or name other address-services."
	});
}



/***/ })

};
;