"use strict";
exports.id = 8127;
exports.ids = [8127];
exports.modules = {

/***/ 9553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
t: () => (instanceDescriber)
});
var _commandBuilder_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(993);
var _cloud_door_mjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3241);


// node_modules/@aws-sdk/client-ec2/dist-es/commands/DescribeInstancesCommand.js
var DescribeInstancesCommand = class extends (0,_commandBuilder_mjs__WEBPACK_IMPORTED_MODULE_0__.r)(_commandBuilder_mjs__WEBPACK_IMPORTED_MODULE_0__.t, _commandBuilder_mjs__WEBPACK_IMPORTED_MODULE_0__.n, "DescribeInstances", _commandBuilder_mjs__WEBPACK_IMPORTED_MODULE_0__.c) {};
// src/clients/aws/describe-instances.ts
function instanceDescriber({ session, place, clock }) {
	const call = {
		action: "ec2:DescribeInstances",
		place,
		who: session.arn
	};
	const make = (credentials) => new _commandBuilder_mjs__WEBPACK_IMPORTED_MODULE_0__.i((0,_cloud_door_mjs__WEBPACK_IMPORTED_MODULE_1__.l)(place, clock, credentials));
	const send = (0,_cloud_door_mjs__WEBPACK_IMPORTED_MODULE_1__.u)({
		session,
		clock,
		make
	});
	return async (Filters, signal) => {
		const instances = [];
		let next;
		do {
			const command = new DescribeInstancesCommand({
				Filters,
				NextToken: next
			});
			const page = await (0,_cloud_door_mjs__WEBPACK_IMPORTED_MODULE_1__.d)(call, send(call, (ec2, abortSignal) => ec2.send(command, { abortSignal }), signal));
			for (const { Instances = [] } of page.Reservations ?? []) instances.push(...Instances);
			next = page.NextToken;
		} while (next !== void 0 && next !== "");
		return instances;
	};
}



/***/ }),

/***/ 8127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
findInstances: () => (findInstances)
});
var _rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3931);
var _ipaddr_mjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5635);
var _errors_mjs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8484);
var _describe_instances_mjs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9553);




// src/clients/aws/find-instances.ts
var import_ipaddr = /* @__PURE__ */ (0,_rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__.i)((0,_ipaddr_mjs__WEBPACK_IMPORTED_MODULE_1__.t)(), 1);
async function findInstances(parts, hosts, signal) {
	const describe = (0,_describe_instances_mjs__WEBPACK_IMPORTED_MODULE_3__.t)(parts);
	const ask = (filter, addresses) => describe([{
		Name: filter,
		Values: [...new Set(addresses)]
	}, {
		Name: "instance-state-name",
		Values: ["running"]
	}], signal);
	const byFilter = Map.groupBy(hosts, ({ address }) => filterFor(address));
	return onlyOneEach((await Promise.all([...byFilter].map(async ([filter, some]) => {
		const instances = await ask(filter, some.map(({ address }) => canonical(address)));
		return some.map((host) => ({
			host,
			candidates: instancesWith(instances, filter, canonical(host.address))
		}));
	}))).flat(), parts.place);
}
function filterFor(address) {
	if (import_ipaddr.default.IPv6.isValid(address)) return "ipv6-address";
	if (!import_ipaddr.default.IPv4.isValidFourPartDecimal(address)) return "dns-name";
	return import_ipaddr.default.IPv4.parse(address).range() === "unicast" ? "ip-address" : "private-ip-address";
}
function instancesWith(instances, filter, address) {
	const has = (instance) => {
		switch (filter) {
			case "ip-address": return instance.PublicIpAddress === address;
			case "private-ip-address": return instance.PrivateIpAddress === address;
			case "dns-name": return canonical(instance.PublicDnsName) === address;
			case "ipv6-address": return [instance, ...(instance.NetworkInterfaces ?? []).flatMap(({ Ipv6Addresses = [] }) => Ipv6Addresses)].some(({ Ipv6Address }) => canonical(Ipv6Address) === address);
		}
	};
	return instances.filter(has).flatMap(({ InstanceId: id, PrivateIpAddress: privateAddress }) => id === void 0 ? [] : [{
		id,
		...privateAddress === void 0 ? {} : { privateAddress }
	}]);
}
function canonical(address = "") {
	return import_ipaddr.default.IPv6.isValid(address) ? import_ipaddr.default.IPv6.parse(address).toString() : address.toLowerCase();
}
function onlyOneEach(found, place) {
	const instances = /* @__PURE__ */ new Map();
	const wrong = [];
	for (const { host, candidates } of found) {
		const [one, ...more] = candidates;
		if (one !== void 0 && more.length === 0) instances.set(host.name, one);
		else wrong.push(`${host.name} (${candidates.map(({ id }) => id).join(" and ") || "no instance"})`);
	}
	if (wrong.length === 0) return instances;
	throw new _errors_mjs__WEBPACK_IMPORTED_MODULE_2__.t("INSTANCE_UNKNOWN", {
		message: `Not exactly one running instance of region ${place.region} has the address of these hosts: ${wrong.join(", ")}.`,
		hint: "Give instance_id in the host’s object ({address = …, instance_id = aws_instance.web.id}), or see aws-region and the account of the role."
	});
}



/***/ })

};
;