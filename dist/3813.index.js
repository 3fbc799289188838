"use strict";
exports.id = 3813;
exports.ids = [3813];
exports.modules = {

/***/ 7113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
i: () => (parseExactCidr),
n: () => (exactCidr),
r: () => (isExactCidr),
t: () => (addressOf)
});
var _rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3931);
var _ipaddr_mjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5635);
var _errors_mjs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8484);



// src/window/exact-cidr.ts
var import_ipaddr = /* @__PURE__ */ (0,_rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__.i)((0,_ipaddr_mjs__WEBPACK_IMPORTED_MODULE_1__.t)(), 1);
function exactCidr(address) {
	const parsed = parseLiteral(address);
	if (parsed === void 0) throw new _errors_mjs__WEBPACK_IMPORTED_MODULE_2__.t("WINDOW_RULE_REFUSED", {
		message: `“${address}” is not one address, so no rule is made for it.`,
		hint: "Give one IPv4 or IPv6 address without a prefix length, such as 203.0.113.7."
	});
	const range = parsed.range();
	if (range === "unspecified" || range === "multicast" || range === "broadcast") throw new _errors_mjs__WEBPACK_IMPORTED_MODULE_2__.t("WINDOW_RULE_REFUSED", {
		message: `${address} is the ${range} address, not the address of one machine.`,
		hint: "Give the address that the hosts see this runner at."
	});
	return brand(parsed.kind() === "ipv4" ? `${parsed.toString()}/32` : `${parsed.toString()}/128`);
}
function parseExactCidr(text) {
	const exact = exactCidr(text.replace(/\/\d+$/, ""));
	if (exact === text) return exact;
	throw new _errors_mjs__WEBPACK_IMPORTED_MODULE_2__.t("WINDOW_RULE_REFUSED", {
		message: `${text} is not exactly one address.`,
		hint: `A window is open to one address only, such as ${exact}.`
	});
}
function isExactCidr(text) {
	try {
		return parseExactCidr(text) === text;
	} catch {
		return false;
	}
}
function addressOf(cidr) {
	return cidr.slice(0, cidr.indexOf("/"));
}
function parseLiteral(text) {
	if (import_ipaddr.default.IPv4.isValidFourPartDecimal(text)) {
		const parsed = import_ipaddr.default.IPv4.parse(text);
		return parsed.toString() === text ? parsed : void 0;
	}
	if (!text.includes(":") || text.includes("%") || !import_ipaddr.default.IPv6.isValid(text)) return void 0;
	const parsed = import_ipaddr.default.IPv6.parse(text);
	return parsed.isIPv4MappedAddress() ? void 0 : parsed;
}
function brand(cidr) {
	return cidr;
}



/***/ }),

/***/ 5635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
t: () => (require_ipaddr)
});
var _rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3931);

// node_modules/ipaddr.js/lib/ipaddr.js
var require_ipaddr = /* @__PURE__ */ (0,_rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports, module, this$1) => {
	(function(root) {
		"use strict";
		const ipv4Part = "(0?\\d+|0x[a-f0-9]+)";
		const ipv4Regexes = {
			fourOctet: new RegExp(`^${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}$`, "i"),
			threeOctet: new RegExp(`^${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}$`, "i"),
			twoOctet: new RegExp(`^${ipv4Part}\\.${ipv4Part}$`, "i"),
			longValue: new RegExp(`^${ipv4Part}$`, "i")
		};
		const octalRegex = new RegExp(`^0[0-7]+$`, "i");
		const hexRegex = new RegExp(`^0x[a-f0-9]+$`, "i");
		const zoneIndex = "%[0-9a-z]{1,}";
		const ipv6Part = "(?:[0-9a-f]+::?)+";
		const ipv6Regexes = {
			zoneIndex: new RegExp(zoneIndex, "i"),
			"native": new RegExp(`^(::)?(${ipv6Part})?([0-9a-f]+)?(::)?(${zoneIndex})?$`, "i"),
			deprecatedTransitional: new RegExp(`^(?:::)(${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}(${zoneIndex})?)$`, "i"),
			transitional: new RegExp(`^((?:${ipv6Part})|(?:::)(?:${ipv6Part})?)${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}(${zoneIndex})?$`, "i")
		};
		function expandIPv6(string, parts) {
			if (string.indexOf("::") !== string.lastIndexOf("::")) return null;
			let colonCount = 0;
			let lastColon = -1;
			let zoneId = (string.match(ipv6Regexes.zoneIndex) || [])[0];
			let replacement, replacementCount;
			if (zoneId) {
				zoneId = zoneId.substring(1);
				string = string.replace(/%.+$/, "");
			}
			while ((lastColon = string.indexOf(":", lastColon + 1)) >= 0) colonCount++;
			if (string.substr(0, 2) === "::") colonCount--;
			if (string.substr(-2, 2) === "::") colonCount--;
			if (colonCount >= parts) return null;
			replacementCount = parts - colonCount;
			replacement = ":";
			while (replacementCount--) replacement += "0:";
			string = string.replace("::", replacement);
			if (string[0] === ":") string = string.slice(1);
			if (string[string.length - 1] === ":") string = string.slice(0, -1);
			parts = (function() {
				const ref = string.split(":");
				const results = [];
				for (let i = 0; i < ref.length; i++) results.push(ref[i].length > 4 ? NaN : parseInt(ref[i], 16));
				return results;
			})();
			return {
				parts,
				zoneId
			};
		}
		function matchCIDR(first, second, partSize, cidrBits) {
			if (first.length !== second.length) throw new Error("ipaddr: cannot match CIDR for objects with different lengths");
			let part = 0;
			let shift;
			while (cidrBits > 0) {
				shift = partSize - cidrBits;
				if (shift < 0) shift = 0;
				if (first[part] >> shift !== second[part] >> shift) return false;
				cidrBits -= partSize;
				part += 1;
			}
			return true;
		}
		function parseIntAuto(string) {
			if (hexRegex.test(string)) return parseInt(string, 16);
			if (string[0] === "0" && !isNaN(parseInt(string[1], 10))) {
				if (octalRegex.test(string)) return parseInt(string, 8);
				throw new Error(`ipaddr: cannot parse ${string} as octal`);
			}
			return parseInt(string, 10);
		}
		function padPart(part, length) {
			while (part.length < length) part = `0${part}`;
			return part;
		}
		const ipaddr = {};
		ipaddr.IPv4 = (function() {
			function IPv4(octets) {
				if (octets.length !== 4) throw new Error("ipaddr: ipv4 octet count should be 4");
				let i, octet;
				for (i = 0; i < octets.length; i++) {
					octet = octets[i];
					if (!(0 <= octet && octet <= 255)) throw new Error("ipaddr: ipv4 octet should fit in 8 bits");
				}
				this.octets = octets;
			}
			IPv4.prototype.SpecialRanges = {
				unspecified: [[new IPv4([
					0,
					0,
					0,
					0
				]), 8]],
				broadcast: [[new IPv4([
					255,
					255,
					255,
					255
				]), 32]],
				multicast: [[new IPv4([
					224,
					0,
					0,
					0
				]), 4]],
				linkLocal: [[new IPv4([
					169,
					254,
					0,
					0
				]), 16]],
				loopback: [[new IPv4([
					127,
					0,
					0,
					0
				]), 8]],
				carrierGradeNat: [[new IPv4([
					100,
					64,
					0,
					0
				]), 10]],
				"private": [
					[new IPv4([
						10,
						0,
						0,
						0
					]), 8],
					[new IPv4([
						172,
						16,
						0,
						0
					]), 12],
					[new IPv4([
						192,
						168,
						0,
						0
					]), 16]
				],
				reserved: [
					[new IPv4([
						192,
						0,
						0,
						0
					]), 24],
					[new IPv4([
						192,
						0,
						2,
						0
					]), 24],
					[new IPv4([
						192,
						88,
						99,
						0
					]), 24],
					[new IPv4([
						198,
						18,
						0,
						0
					]), 15],
					[new IPv4([
						198,
						51,
						100,
						0
					]), 24],
					[new IPv4([
						203,
						0,
						113,
						0
					]), 24],
					[new IPv4([
						240,
						0,
						0,
						0
					]), 4]
				],
				as112: [[new IPv4([
					192,
					175,
					48,
					0
				]), 24], [new IPv4([
					192,
					31,
					196,
					0
				]), 24]],
				amt: [[new IPv4([
					192,
					52,
					193,
					0
				]), 24]]
			};
			IPv4.prototype.kind = function() {
				return "ipv4";
			};
			IPv4.prototype.match = function(other, cidrRange) {
				let ref;
				if (cidrRange === void 0) {
					ref = other;
					other = ref[0];
					cidrRange = ref[1];
				}
				if (other.kind() !== "ipv4") throw new Error("ipaddr: cannot match ipv4 address with non-ipv4 one");
				return matchCIDR(this.octets, other.octets, 8, cidrRange);
			};
			IPv4.prototype.prefixLengthFromSubnetMask = function() {
				let cidr = 0;
				let stop = false;
				const zerotable = {
					0: 8,
					128: 7,
					192: 6,
					224: 5,
					240: 4,
					248: 3,
					252: 2,
					254: 1,
					255: 0
				};
				let i, octet, zeros;
				for (i = 3; i >= 0; i -= 1) {
					octet = this.octets[i];
					if (octet in zerotable) {
						zeros = zerotable[octet];
						if (stop && zeros !== 0) return null;
						if (zeros !== 8) stop = true;
						cidr += zeros;
					} else return null;
				}
				return 32 - cidr;
			};
			IPv4.prototype.range = function() {
				return ipaddr.subnetMatch(this, this.SpecialRanges);
			};
			IPv4.prototype.toByteArray = function() {
				return this.octets.slice(0);
			};
			IPv4.prototype.toIPv4MappedAddress = function() {
				return ipaddr.IPv6.parse(`::ffff:${this.toString()}`);
			};
			IPv4.prototype.toNormalizedString = function() {
				return this.toString();
			};
			IPv4.prototype.toString = function() {
				return this.octets.join(".");
			};
			return IPv4;
		})();
		ipaddr.IPv4.broadcastAddressFromCIDR = function(string) {
			try {
				const cidr = this.parseCIDR(string);
				const ipInterfaceOctets = cidr[0].toByteArray();
				const subnetMaskOctets = this.subnetMaskFromPrefixLength(cidr[1]).toByteArray();
				const octets = [];
				let i = 0;
				while (i < 4) {
					octets.push(parseInt(ipInterfaceOctets[i], 10) | parseInt(subnetMaskOctets[i], 10) ^ 255);
					i++;
				}
				return new this(octets);
			} catch (e) {
				throw new Error("ipaddr: the address does not have IPv4 CIDR format", { cause: e });
			}
		};
		ipaddr.IPv4.isIPv4 = function(string) {
			return this.parser(string) !== null;
		};
		ipaddr.IPv4.isValid = function(string) {
			try {
				new this(this.parser(string));
				return true;
			} catch {
				return false;
			}
		};
		ipaddr.IPv4.isValidCIDR = function(string) {
			try {
				this.parseCIDR(string);
				return true;
			} catch {
				return false;
			}
		};
		ipaddr.IPv4.isValidFourPartDecimal = function(string) {
			if (ipaddr.IPv4.isValid(string) && string.match(/^(0|[1-9]\d*)(\.(0|[1-9]\d*)){3}$/)) return true;
			else return false;
		};
		ipaddr.IPv4.isValidCIDRFourPartDecimal = function(string) {
			const match = string.match(/^(.+)\/(\d+)$/);
			if (!ipaddr.IPv4.isValidCIDR(string) || !match) return false;
			return ipaddr.IPv4.isValidFourPartDecimal(match[1]);
		};
		ipaddr.IPv4.networkAddressFromCIDR = function(string) {
			let cidr, i, ipInterfaceOctets, octets, subnetMaskOctets;
			try {
				cidr = this.parseCIDR(string);
				ipInterfaceOctets = cidr[0].toByteArray();
				subnetMaskOctets = this.subnetMaskFromPrefixLength(cidr[1]).toByteArray();
				octets = [];
				i = 0;
				while (i < 4) {
					octets.push(parseInt(ipInterfaceOctets[i], 10) & parseInt(subnetMaskOctets[i], 10));
					i++;
				}
				return new this(octets);
			} catch (e) {
				throw new Error("ipaddr: the address does not have IPv4 CIDR format", { cause: e });
			}
		};
		ipaddr.IPv4.parse = function(string) {
			const parts = this.parser(string);
			if (parts === null) throw new Error("ipaddr: string is not formatted like an IPv4 Address");
			return new this(parts);
		};
		ipaddr.IPv4.parseCIDR = function(string) {
			let match;
			if (match = string.match(/^(.+)\/(\d+)$/)) {
				const maskLength = parseInt(match[2]);
				if (maskLength >= 0 && maskLength <= 32) {
					const parsed = [this.parse(match[1]), maskLength];
					Object.defineProperty(parsed, "toString", { value: function() {
						return this.join("/");
					} });
					return parsed;
				}
			}
			throw new Error("ipaddr: string is not formatted like an IPv4 CIDR range");
		};
		ipaddr.IPv4.parser = function(string) {
			let match, part, value;
			if (match = string.match(ipv4Regexes.fourOctet)) return (function() {
				const ref = match.slice(1, 6);
				const results = [];
				for (let i = 0; i < ref.length; i++) {
					part = ref[i];
					results.push(parseIntAuto(part));
				}
				return results;
			})();
			else if (match = string.match(ipv4Regexes.longValue)) {
				value = parseIntAuto(match[1]);
				if (value > 4294967295 || value < 0) throw new Error("ipaddr: address outside defined range");
				return (function() {
					const results = [];
					let shift = 0;
					for (; shift <= 24; shift += 8) results.push(value >> shift & 255);
					return results;
				})().reverse();
			} else if (match = string.match(ipv4Regexes.twoOctet)) return (function() {
				const ref = match.slice(1, 4);
				const results = [];
				value = parseIntAuto(ref[1]);
				if (value > 16777215 || value < 0) throw new Error("ipaddr: address outside defined range");
				results.push(parseIntAuto(ref[0]));
				results.push(value >> 16 & 255);
				results.push(value >> 8 & 255);
				results.push(value & 255);
				return results;
			})();
			else if (match = string.match(ipv4Regexes.threeOctet)) return (function() {
				const ref = match.slice(1, 5);
				const results = [];
				value = parseIntAuto(ref[2]);
				if (value > 65535 || value < 0) throw new Error("ipaddr: address outside defined range");
				results.push(parseIntAuto(ref[0]));
				results.push(parseIntAuto(ref[1]));
				results.push(value >> 8 & 255);
				results.push(value & 255);
				return results;
			})();
			else return null;
		};
		ipaddr.IPv4.subnetMaskFromPrefixLength = function(prefix) {
			prefix = parseInt(prefix);
			if (Number.isNaN(prefix) || prefix < 0 || prefix > 32) throw new Error("ipaddr: invalid IPv4 prefix length");
			const octets = [
				0,
				0,
				0,
				0
			];
			let j = 0;
			const filledOctetCount = Math.floor(prefix / 8);
			while (j < filledOctetCount) {
				octets[j] = 255;
				j++;
			}
			if (filledOctetCount < 4) octets[filledOctetCount] = Math.pow(2, prefix % 8) - 1 << 8 - prefix % 8;
			return new this(octets);
		};
		ipaddr.IPv6 = (function() {
			function IPv6(parts, zoneId) {
				let i, part;
				if (parts.length === 16) {
					this.parts = [];
					for (i = 0; i <= 14; i += 2) this.parts.push(parts[i] << 8 | parts[i + 1]);
				} else if (parts.length === 8) this.parts = parts;
				else throw new Error("ipaddr: ipv6 part count should be 8 or 16");
				for (i = 0; i < this.parts.length; i++) {
					part = this.parts[i];
					if (!(0 <= part && part <= 65535)) throw new Error("ipaddr: ipv6 part should fit in 16 bits");
				}
				if (zoneId) this.zoneId = zoneId;
			}
			IPv6.prototype.SpecialRanges = {
				unspecified: [new IPv6([
					0,
					0,
					0,
					0,
					0,
					0,
					0,
					0
				]), 128],
				linkLocal: [new IPv6([
					65152,
					0,
					0,
					0,
					0,
					0,
					0,
					0
				]), 10],
				multicast: [new IPv6([
					65280,
					0,
					0,
					0,
					0,
					0,
					0,
					0
				]), 8],
				loopback: [new IPv6([
					0,
					0,
					0,
					0,
					0,
					0,
					0,
					1
				]), 128],
				uniqueLocal: [new IPv6([
					64512,
					0,
					0,
					0,
					0,
					0,
					0,
					0
				]), 7],
				ipv4Mapped: [new IPv6([
					0,
					0,
					0,
					0,
					0,
					65535,
					0,
					0
				]), 96],
				deprecatedSiteLocal: [new IPv6([
					65216,
					0,
					0,
					0,
					0,
					0,
					0,
					0
				]), 10],
				discard: [new IPv6([
					256,
					0,
					0,
					0,
					0,
					0,
					0,
					0
				]), 64],
				rfc6145: [new IPv6([
					0,
					0,
					0,
					0,
					65535,
					0,
					0,
					0
				]), 96],
				rfc6052: [[new IPv6([
					100,
					65435,
					0,
					0,
					0,
					0,
					0,
					0
				]), 96], [new IPv6([
					100,
					65435,
					1,
					0,
					0,
					0,
					0,
					0
				]), 48]],
				"6to4": [new IPv6([
					8194,
					0,
					0,
					0,
					0,
					0,
					0,
					0
				]), 16],
				teredo: [new IPv6([
					8193,
					0,
					0,
					0,
					0,
					0,
					0,
					0
				]), 32],
				benchmarking: [new IPv6([
					8193,
					2,
					0,
					0,
					0,
					0,
					0,
					0
				]), 48],
				amt: [new IPv6([
					8193,
					3,
					0,
					0,
					0,
					0,
					0,
					0
				]), 32],
				as112v6: [[new IPv6([
					8193,
					4,
					274,
					0,
					0,
					0,
					0,
					0
				]), 48], [new IPv6([
					9760,
					79,
					32768,
					0,
					0,
					0,
					0,
					0
				]), 48]],
				deprecatedOrchid: [new IPv6([
					8193,
					16,
					0,
					0,
					0,
					0,
					0,
					0
				]), 28],
				orchid2: [new IPv6([
					8193,
					32,
					0,
					0,
					0,
					0,
					0,
					0
				]), 28],
				droneRemoteIdProtocolEntityTags: [new IPv6([
					8193,
					48,
					0,
					0,
					0,
					0,
					0,
					0
				]), 28],
				segmentRouting: [new IPv6([
					24320,
					0,
					0,
					0,
					0,
					0,
					0,
					0
				]), 16],
				reserved: [
					[new IPv6([
						8193,
						0,
						0,
						0,
						0,
						0,
						0,
						0
					]), 23],
					[new IPv6([
						8193,
						3512,
						0,
						0,
						0,
						0,
						0,
						0
					]), 32],
					[new IPv6([
						16383,
						0,
						0,
						0,
						0,
						0,
						0,
						0
					]), 20]
				]
			};
			IPv6.prototype.isIPv4MappedAddress = function() {
				return this.range() === "ipv4Mapped";
			};
			IPv6.prototype.kind = function() {
				return "ipv6";
			};
			IPv6.prototype.match = function(other, cidrRange) {
				let ref;
				if (cidrRange === void 0) {
					ref = other;
					other = ref[0];
					cidrRange = ref[1];
				}
				if (other.kind() !== "ipv6") throw new Error("ipaddr: cannot match ipv6 address with non-ipv6 one");
				return matchCIDR(this.parts, other.parts, 16, cidrRange);
			};
			IPv6.prototype.prefixLengthFromSubnetMask = function() {
				let cidr = 0;
				let stop = false;
				const zerotable = {
					0: 16,
					32768: 15,
					49152: 14,
					57344: 13,
					61440: 12,
					63488: 11,
					64512: 10,
					65024: 9,
					65280: 8,
					65408: 7,
					65472: 6,
					65504: 5,
					65520: 4,
					65528: 3,
					65532: 2,
					65534: 1,
					65535: 0
				};
				let part, zeros;
				for (let i = 7; i >= 0; i -= 1) {
					part = this.parts[i];
					if (part in zerotable) {
						zeros = zerotable[part];
						if (stop && zeros !== 0) return null;
						if (zeros !== 16) stop = true;
						cidr += zeros;
					} else return null;
				}
				return 128 - cidr;
			};
			IPv6.prototype.range = function() {
				return ipaddr.subnetMatch(this, this.SpecialRanges);
			};
			IPv6.prototype.toByteArray = function() {
				let part;
				const bytes = [];
				const ref = this.parts;
				for (let i = 0; i < ref.length; i++) {
					part = ref[i];
					bytes.push(part >> 8);
					bytes.push(part & 255);
				}
				return bytes;
			};
			IPv6.prototype.toFixedLengthString = function() {
				const addr = (function() {
					const results = [];
					for (let i = 0; i < this.parts.length; i++) results.push(padPart(this.parts[i].toString(16), 4));
					return results;
				}).call(this).join(":");
				let suffix = "";
				if (this.zoneId) suffix = `%${this.zoneId}`;
				return addr + suffix;
			};
			IPv6.prototype.toIPv4Address = function() {
				if (!this.isIPv4MappedAddress()) throw new Error("ipaddr: trying to convert a generic ipv6 address to ipv4");
				const ref = this.parts.slice(-2);
				const high = ref[0];
				const low = ref[1];
				return new ipaddr.IPv4([
					high >> 8,
					high & 255,
					low >> 8,
					low & 255
				]);
			};
			IPv6.prototype.toNormalizedString = function() {
				const addr = (function() {
					const results = [];
					for (let i = 0; i < this.parts.length; i++) results.push(this.parts[i].toString(16));
					return results;
				}).call(this).join(":");
				let suffix = "";
				if (this.zoneId) suffix = `%${this.zoneId}`;
				return addr + suffix;
			};
			IPv6.prototype.toRFC5952String = function() {
				const regex = /((^|:)(0(:|$)){2,})/g;
				let suffix = "";
				if (this.zoneId) suffix = `%${this.zoneId}`;
				const normalized = this.toNormalizedString();
				const string = normalized.slice(0, normalized.length - suffix.length);
				let bestMatchIndex = 0;
				let bestMatchLength = -1;
				let bestMatchGroups = -1;
				let match;
				while (match = regex.exec(string)) {
					const groups = (match[0].match(/0/g) || []).length;
					if (groups > bestMatchGroups) {
						bestMatchGroups = groups;
						bestMatchIndex = match.index;
						bestMatchLength = match[0].length;
					}
				}
				if (bestMatchLength < 0) return string + suffix;
				return `${string.substring(0, bestMatchIndex)}::${string.substring(bestMatchIndex + bestMatchLength)}${suffix}`;
			};
			IPv6.prototype.toString = function() {
				return this.toRFC5952String();
			};
			return IPv6;
		})();
		ipaddr.IPv6.broadcastAddressFromCIDR = function(string) {
			try {
				const cidr = this.parseCIDR(string);
				const ipInterfaceOctets = cidr[0].toByteArray();
				const subnetMaskOctets = this.subnetMaskFromPrefixLength(cidr[1]).toByteArray();
				const octets = [];
				let i = 0;
				while (i < 16) {
					octets.push(parseInt(ipInterfaceOctets[i], 10) | parseInt(subnetMaskOctets[i], 10) ^ 255);
					i++;
				}
				return new this(octets);
			} catch (e) {
				throw new Error("ipaddr: the address does not have IPv6 CIDR format", { cause: e });
			}
		};
		ipaddr.IPv6.isIPv6 = function(string) {
			return this.parser(string) !== null;
		};
		ipaddr.IPv6.isValid = function(string) {
			if (typeof string === "string" && string.indexOf(":") === -1) return false;
			try {
				const addr = this.parser(string);
				new this(addr.parts, addr.zoneId);
				return true;
			} catch {
				return false;
			}
		};
		ipaddr.IPv6.isValidCIDR = function(string) {
			if (typeof string === "string" && string.indexOf(":") === -1) return false;
			try {
				this.parseCIDR(string);
				return true;
			} catch {
				return false;
			}
		};
		ipaddr.IPv6.networkAddressFromCIDR = function(string) {
			let cidr, i, ipInterfaceOctets, octets, subnetMaskOctets;
			try {
				cidr = this.parseCIDR(string);
				ipInterfaceOctets = cidr[0].toByteArray();
				subnetMaskOctets = this.subnetMaskFromPrefixLength(cidr[1]).toByteArray();
				octets = [];
				i = 0;
				while (i < 16) {
					octets.push(parseInt(ipInterfaceOctets[i], 10) & parseInt(subnetMaskOctets[i], 10));
					i++;
				}
				return new this(octets);
			} catch (e) {
				throw new Error("ipaddr: the address does not have IPv6 CIDR format", { cause: e });
			}
		};
		ipaddr.IPv6.parse = function(string) {
			const addr = this.parser(string);
			if (addr === null) throw new Error("ipaddr: string is not formatted like an IPv6 Address");
			return new this(addr.parts, addr.zoneId);
		};
		ipaddr.IPv6.parseCIDR = function(string) {
			let maskLength, match, parsed;
			if (match = string.match(/^(.+)\/(\d+)$/)) {
				maskLength = parseInt(match[2]);
				if (maskLength >= 0 && maskLength <= 128) {
					parsed = [this.parse(match[1]), maskLength];
					Object.defineProperty(parsed, "toString", { value: function() {
						return this.join("/");
					} });
					return parsed;
				}
			}
			throw new Error("ipaddr: string is not formatted like an IPv6 CIDR range");
		};
		ipaddr.IPv6.parser = function(string) {
			let addr, i, match, octet, octets, zoneId;
			if (match = string.match(ipv6Regexes.deprecatedTransitional)) return this.parser(`::ffff:${match[1]}`);
			if (ipv6Regexes.native.test(string)) return expandIPv6(string, 8);
			if (match = string.match(ipv6Regexes.transitional)) {
				zoneId = match[6] || "";
				addr = match[1];
				if (!match[1].endsWith("::")) addr = addr.slice(0, -1);
				addr = expandIPv6(addr + zoneId, 6);
				if (addr && addr.parts) {
					octets = [
						parseInt(match[2]),
						parseInt(match[3]),
						parseInt(match[4]),
						parseInt(match[5])
					];
					for (i = 0; i < octets.length; i++) {
						octet = octets[i];
						if (!(0 <= octet && octet <= 255)) return null;
					}
					addr.parts.push(octets[0] << 8 | octets[1]);
					addr.parts.push(octets[2] << 8 | octets[3]);
					return {
						parts: addr.parts,
						zoneId: addr.zoneId
					};
				}
			}
			return null;
		};
		ipaddr.IPv6.subnetMaskFromPrefixLength = function(prefix) {
			prefix = parseInt(prefix);
			if (Number.isNaN(prefix) || prefix < 0 || prefix > 128) throw new Error("ipaddr: invalid IPv6 prefix length");
			const octets = [
				0,
				0,
				0,
				0,
				0,
				0,
				0,
				0,
				0,
				0,
				0,
				0,
				0,
				0,
				0,
				0
			];
			let j = 0;
			const filledOctetCount = Math.floor(prefix / 8);
			while (j < filledOctetCount) {
				octets[j] = 255;
				j++;
			}
			if (filledOctetCount < 16) octets[filledOctetCount] = Math.pow(2, prefix % 8) - 1 << 8 - prefix % 8;
			return new this(octets);
		};
		ipaddr.fromByteArray = function(bytes) {
			const length = bytes.length;
			if (length === 4) return new ipaddr.IPv4(bytes);
			else if (length === 16) return new ipaddr.IPv6(bytes);
			else throw new Error("ipaddr: the binary input is neither an IPv6 nor IPv4 address");
		};
		ipaddr.isValid = function(string) {
			return ipaddr.IPv6.isValid(string) || ipaddr.IPv4.isValid(string);
		};
		ipaddr.isValidCIDR = function(string) {
			return ipaddr.IPv6.isValidCIDR(string) || ipaddr.IPv4.isValidCIDR(string);
		};
		ipaddr.parse = function(string) {
			if (ipaddr.IPv6.isValid(string)) return ipaddr.IPv6.parse(string);
			else if (ipaddr.IPv4.isValid(string)) return ipaddr.IPv4.parse(string);
			else throw new Error("ipaddr: the address has neither IPv6 nor IPv4 format");
		};
		ipaddr.parseCIDR = function(string) {
			try {
				return ipaddr.IPv6.parseCIDR(string);
			} catch {
				try {
					return ipaddr.IPv4.parseCIDR(string);
				} catch (e) {
					throw new Error("ipaddr: the address has neither IPv6 nor IPv4 CIDR format", { cause: e });
				}
			}
		};
		ipaddr.process = function(string) {
			const addr = this.parse(string);
			if (addr.kind() === "ipv6" && addr.isIPv4MappedAddress()) return addr.toIPv4Address();
			else return addr;
		};
		ipaddr.subnetMatch = function(address, rangeList, defaultName) {
			let i, rangeName, rangeSubnets, subnet;
			if (defaultName === void 0 || defaultName === null) defaultName = "unicast";
			for (rangeName in rangeList) if (Object.prototype.hasOwnProperty.call(rangeList, rangeName)) {
				rangeSubnets = rangeList[rangeName];
				if (rangeSubnets[0] && !(rangeSubnets[0] instanceof Array)) rangeSubnets = [rangeSubnets];
				for (i = 0; i < rangeSubnets.length; i++) {
					subnet = rangeSubnets[i];
					if (address.kind() === subnet[0].kind() && address.match.apply(address, subnet)) return rangeName;
				}
			}
			return defaultName;
		};
		if (typeof module !== "undefined" && module.exports) module.exports = ipaddr;
		else root.ipaddr = ipaddr;
	})(this$1);
}));



/***/ }),

/***/ 9229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
a: () => (hostColumn),
i: () => (paintMark),
n: () => (unwritten),
r: () => (logLines),
t: () => (saveReport)
});
var _foreign_output_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7031);
var _words_mjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8528);
var _summary_mjs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9519);
var node_fs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3024);
var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6760);
var node_os__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(542);






// src/report/host-column.ts
const hostInks = [
	"cyan",
	"magenta",
	"blue"
];
function hostColumn({ hosts, paint }, host) {
	const width = Math.min(28, Math.max(10, ...hosts.map((name) => name.length)));
	const place = Math.max(0, hosts.indexOf(host));
	return paint(hostInks[place % hostInks.length] ?? "cyan", host) + " ".repeat(Math.max(0, width - host.length));
}
// src/report/plan-lines.ts
const planRows = 60;
function planLines(plan, view) {
	const { paint } = view;
	const row = (batch, host, what) => `${" ".repeat(8)}${paint("dim", batch.padStart(3))}  ${hostColumn(view, host.host.name)}  ${paint("dim", host.host.role.padEnd(6))}  ${what}`;
	const once = (name, host) => host === void 0 ? [] : [`${" ".repeat(8)}  ${paint("dim", "·")}  ${hostColumn(view, host)}  ${name}, once`];
	const rows = [
		...once("before-command", plan.once.before),
		...plan.batches.flatMap((batch) => batch.hosts.map((host, at) => row(at === 0 ? String(batch.number) : "", host, `${(0,_summary_mjs__WEBPACK_IMPORTED_MODULE_2__.f)(host)}  ${paint("dim", at === 0 ? `${(0,_summary_mjs__WEBPACK_IMPORTED_MODULE_2__.d)(host)}; ${(0,_summary_mjs__WEBPACK_IMPORTED_MODULE_2__.l)(batch)}${(0,_summary_mjs__WEBPACK_IMPORTED_MODULE_2__.c)(batch, plan)}` : (0,_summary_mjs__WEBPACK_IMPORTED_MODULE_2__.d)(host))}`))),
		...once("after-command", plan.once.after),
		...plan.skipped.map((host) => row("–", host, `${(0,_words_mjs__WEBPACK_IMPORTED_MODULE_1__.l)(host.before.running)} ${paint("dim", "already, and healthy: skipped")}`))
	];
	const more = rows.length > planRows ? [`${" ".repeat(8)}… and ${rows.length - planRows} more`] : [];
	return [
		`${" ".repeat(8)}${paint("bold", "plan")}  ${(0,_summary_mjs__WEBPACK_IMPORTED_MODULE_2__.u)(plan)}`,
		...rows.slice(0, planRows),
		...more
	];
}
// src/report/log-lines.ts
function logLines(event, view) {
	const { paint } = view;
	const time = paint("dim", (0,_words_mjs__WEBPACK_IMPORTED_MODULE_1__.c)(event.at - view.started).padStart(5));
	const line = (mark, text) => [`${time} ${paintMark(paint, mark)} ${text}`.trimEnd()];
	const took = (milliseconds) => paint("dim", (0,_words_mjs__WEBPACK_IMPORTED_MODULE_1__.n)(milliseconds).padStart(9));
	const hostLine = (mark, host, what, milliseconds, detail) => line(mark, `${hostColumn(view, host)}  ${what.padEnd(12)}${took(milliseconds)}  ${detail}`);
	switch (event.kind) {
		case "run-started": return [paint("bold", `Sallyport · ${event.mode} ${event.version ?? ""}`.trimEnd()), ""];
		case "step-finished":
			if (event.step === "close") return [];
			return line("✓", `${event.step.padEnd(stepColumn)}${took(event.milliseconds)}  ${(0,_words_mjs__WEBPACK_IMPORTED_MODULE_1__.i)(event.detail)}`);
		case "step-failed": return line("✗", `${event.step.padEnd(stepColumn)}${took(event.milliseconds)}  ${(0,_words_mjs__WEBPACK_IMPORTED_MODULE_1__.r)(event.error.message)}`);
		case "window-closed":
			if (event.left === true) return ["", ...line("✓", "window left to another run, which uses the same rule")];
			return ["", ...line("✓", `window closed, seen closed; it was open for ${(0,_words_mjs__WEBPACK_IMPORTED_MODULE_1__.n)(event.milliseconds)}`)];
		case "plan-made": return ["", ...planLines(event.plan, view)];
		case "batch-started": return ["", ...line(" ", paint("bold", `batch ${event.number} of ${event.of}`) + paint("dim", `  ${few(event.hosts)}`))];
		case "roll-back-started": return ["", ...line(" ", paint("bold", "rolling back") + paint("dim", `  ${few(event.hosts)}, each to what it ran before`))];
		case "phase-finished": return hostLine("✓", event.host.name, _words_mjs__WEBPACK_IMPORTED_MODULE_1__.o[event.phase], event.milliseconds, (0,_words_mjs__WEBPACK_IMPORTED_MODULE_1__.i)(event.detail));
		case "phase-failed": return hostLine("✗", event.host.name, _words_mjs__WEBPACK_IMPORTED_MODULE_1__.s[event.phase], event.milliseconds, paint("red", withoutName((0,_words_mjs__WEBPACK_IMPORTED_MODULE_1__.r)(event.error.message), event.host.name)));
		case "host-output": return [`${time}   ${hostColumn(view, event.host.name)} ${paint("dim", "│")} ${(0,_foreign_output_mjs__WEBPACK_IMPORTED_MODULE_0__.r)(event.line)}`];
		case "judge-output": return [`${time}   judge ${paint("dim", "│")} ${(0,_foreign_output_mjs__WEBPACK_IMPORTED_MODULE_0__.r)(event.line)}`];
		case "waiting": {
			const what = `${(0,_words_mjs__WEBPACK_IMPORTED_MODULE_1__.i)(event.what)}, ${(0,_words_mjs__WEBPACK_IMPORTED_MODULE_1__.n)(event.milliseconds)} so far`;
			return line("·", paint("dim", event.host ? `${hostColumn(view, event.host.name)}  ${what}` : what));
		}
		case "host-ended": return endedLines(event, view, line);
		case "warning": return line("!", paint("yellow", (0,_words_mjs__WEBPACK_IMPORTED_MODULE_1__.i)(event.message, 1e3)));
		case "error": return line("✗", paint("red", `${event.error.code}: ${(0,_words_mjs__WEBPACK_IMPORTED_MODULE_1__.i)(event.error.message)}`));
		case "cancelled": return line("!", paint("yellow", `${(0,_words_mjs__WEBPACK_IMPORTED_MODULE_1__.i)(event.reason)} No new host starts.`));
		case "step-started":
		case "window-opened":
		case "phase-started":
		case "run-ended": return [];
	}
}
const stepColumn = 12;
const markInk = {
	"✓": "green",
	"✗": "red",
	"!": "yellow",
	"–": "dim",
	"·": "dim"
};
function paintMark(paint, mark) {
	return mark === " " ? mark : paint(markInk[mark], mark);
}
function endedLines({ host, outcome }, view, line) {
	if (toldByPhases.has(outcome.kind)) return [];
	const { mark, words } = (0,_words_mjs__WEBPACK_IMPORTED_MODULE_1__.a)(outcome);
	const why = outcome.kind === "unreachable" ? `  ${view.paint("red", (0,_words_mjs__WEBPACK_IMPORTED_MODULE_1__.i)(outcome.error.message))}` : "";
	return line(mark, `${hostColumn(view, host.name)}  ${words}${why}`);
}
const toldByPhases = /* @__PURE__ */ new Set([
	"done",
	"failed",
	"not-started",
	"rolled-back",
	"roll-back-failed"
]);
function withoutName(message, host) {
	return message.startsWith(`${host} `) ? message.slice(host.length + 1) : message;
}
function few(names) {
	return names.length <= 6 ? names.join(", ") : `${names.slice(0, 5).join(", ")} and ${names.length - 5} more`;
}
// src/report/unwritten.ts
function unwritten(what, write) {
	try {
		write();
		return [];
	} catch (error) {
		return [`${what} could not be written: ${error instanceof Error ? error.message : String(error)}`];
	}
}
// src/entry/save-report.ts
function saveReport(json) {
	const directory = (0,node_fs__WEBPACK_IMPORTED_MODULE_3__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(process.env["RUNNER_TEMP"] || (0,node_os__WEBPACK_IMPORTED_MODULE_5__.tmpdir)(), "sallyport-"));
	const path = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(directory, "report.json");
	(0,node_fs__WEBPACK_IMPORTED_MODULE_3__.writeFileSync)(path, json, { mode: 384 });
	return path;
}



/***/ }),

/***/ 1905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
S: () => (tagsOf),
_: () => (heldLease),
a: () => (neededUntil),
b: () => (leasesOn),
c: () => (nonceTag),
d: () => (lookAgain),
f: () => (retire),
g: () => (clockGrace),
h: () => (ruleNotClosed),
i: () => (isOneExactRule),
l: () => (ownerOf),
m: () => (notClosed),
n: () => (sweepGroup),
o: () => (describeRule),
r: () => (expiredRules),
s: () => (isToolMade),
t: () => (retireExpired),
u: () => (tagRule),
v: () => (isOver),
x: () => (leavingFor),
y: () => (leaseOf)
});
/* unused harmony export p */
var _errors_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8484);
var _clock_mjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
var _exact_cidr_mjs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7113);



// src/window/lease.ts
const prefix = "sallyport:lease:";
const leavingWord = "leaving ";
const guardedWord = " guarded";
const clockGrace = 3e5;
const revokeWithin = 1e4;
const leavingFor = 3e4;
function heldLease(nonce, until, guarded = false) {
	return { [prefix + nonce]: new Date(until).toISOString() + (guarded ? guardedWord : "") };
}
function leavingLease(nonce, now) {
	return { [prefix + nonce]: leavingWord + new Date(now + leavingFor).toISOString() };
}
function leasesOn(rule) {
	return Object.entries(rule.tags).flatMap(([key, value]) => {
		if (!key.startsWith(prefix)) return [];
		const leaving = value.startsWith(leavingWord);
		const guarded = value.endsWith(guardedWord);
		const until = Date.parse(value.slice(leaving ? 8 : 0, guarded ? -8 : void 0));
		return [{
			nonce: key.slice(16),
			kind: leaving ? "leaving" : "held",
			until: Number.isNaN(until) ? Number.POSITIVE_INFINITY : until,
			guarded
		}];
	});
}
function leaseOf(rule, nonce) {
	return leasesOn(rule).find((lease) => lease.nonce === nonce);
}
function othersNeeding(rule, nonce, now) {
	return leasesOn(rule).filter((lease) => lease.nonce !== nonce && lease.kind === "held" && !isOver(lease, now));
}
function isOver({ until }, now) {
	return now > until + clockGrace;
}
function tagsOf(rule, choice) {
	const chosen = leasesOn(rule).filter(choice);
	return Object.fromEntries(chosen.map(({ nonce }) => [prefix + nonce, rule.tags[prefix + nonce] ?? ""]));
}
// src/window/not-closed.ts
function notClosed(intent, region, cause) {
	const { group, cidr, port, rule } = intent;
	const what = rule === void 0 ? "a rule of this run" : `rule ${rule}`;
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_0__.t("WINDOW_NOT_CLOSED", {
		message: `The window may still be open: ${what} (TCP ${port} from ${cidr}) in group ${group}, region ${region}. ${cause.message}`,
		hint: `Close it by hand: ${rule === void 0 ? findAndRevoke(intent, region) : revoke(group, rule, region)}`,
		cause
	});
}
function ruleNotClosed({ group, id, source, fromPort }, region, cause) {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_0__.t("WINDOW_NOT_CLOSED", {
		message: `Expired rule ${id} (TCP ${fromPort} from ${source}) in group ${group}, region ${region}, may still be open. ${cause.message}`,
		hint: `Close it by hand: ${revoke(group, id, region)}`,
		cause
	});
}
function revoke(group, rule, region) {
	return `aws ec2 revoke-security-group-ingress --group-id ${group} --security-group-rule-ids ${rule} --region ${region}`;
}
function findAndRevoke({ group, nonce }, region) {
	return revoke(group, `"$(${`aws ec2 describe-security-group-rules --filters Name=group-id,Values=${group} Name=tag:sallyport:nonce,Values=${nonce} --query 'SecurityGroupRules[].SecurityGroupRuleId' --output text --region ${region}`})"`, region);
}
// src/window/attempt.ts
async function attempt({ failures, signal }, work, failed = throwPlainNo) {
	try {
		return await work();
	} catch (error) {
		signal.throwIfAborted();
		const failure = (0,_errors_mjs__WEBPACK_IMPORTED_MODULE_0__.r)(error);
		failures.push(failure);
		return failed(failure);
	}
}
function isPlainNo({ code }) {
	return plainNos.has(code);
}
const plainNos = /* @__PURE__ */ new Set([
	"WINDOW_DENIED",
	"ROLE_DENIED",
	"ACCOUNT_NOT_ALLOWED",
	"CREDENTIALS_MISSING",
	"DEFECT"
]);
function throwPlainNo(failure) {
	if (isPlainNo(failure)) throw failure;
}
// src/window/retire.ts
async function retire(parts, ref, nonce, since) {
	const { firewall, clock, signal } = parts;
	let revoked = false;
	let unmarkedSince;
	let unseen = 0;
	let leavingSince;
	for (let turn = 0;; turn += 1) {
		signal.throwIfAborted();
		const marked = clock.now();
		leavingSince ??= marked;
		const mark = await putMark(parts, ref, leavingLease(nonce, marked));
		unmarkedSince = mark === "written" || mark === "not-found" ? void 0 : unmarkedSince ?? marked;
		const looked = clock.now();
		let rules = await lookAgain(parts, ref.group);
		const rule = rules?.find(({ id }) => id === ref.id);
		if (rules !== void 0 && rule === void 0) {
			unseen += 1;
			if (revoked || mark === "not-found" || unseen >= 4 && looked - since >= 15e3) return {
				kind: revoked ? "revoked" : "gone",
				rules
			};
		} else if (rules !== void 0 && rule !== void 0) {
			const markable = mark !== "denied" && (unmarkedSince === void 0 || clock.now() - unmarkedSince < 15e3);
			const seen = shows(rule, {
				nonce,
				leavingSince
			}, mark, markable);
			if (seen && othersNeeding(rule, nonce, clock.now()).length > 0) {
				if (await takeBack(parts, rule, nonce, mark === "written" ? marked : void 0)) return {
					kind: "in-use",
					rules
				};
				leavingSince = void 0;
			} else if (seen && clock.now() - marked < 15e3) {
				revoked = await attempt(parts, () => revokeInTime(parts, ref)) === "revoked" || revoked;
				rules = await lookAgain(parts, ref.group);
				if (rules !== void 0 && !rules.some(({ id }) => id === ref.id)) return {
					kind: revoked ? "revoked" : "gone",
					rules
				};
			} else if (mark === "full") await attempt(parts, () => firewall.dropTags(rule, tagsOf(rule, (lease) => isOver(lease, clock.now()))));
		}
		await clock.sleep(Math.min(500 * 2 ** turn, 5e3), signal);
	}
}
async function putMark(parts, ref, mark) {
	const write = () => parts.firewall.writeTags(ref, mark);
	return await attempt(parts, write, (failure) => isPlainNo(failure) ? "denied" : void 0);
}
function shows(rule, { nonce, leavingSince }, mark, markable) {
	if (mark === "not-found") return false;
	const lease = leaseOf(rule, nonce);
	return lease?.kind === "leaving" && lease.until >= leavingSince + 3e4 || !markable;
}
async function takeBack(parts, rule, nonce, marked) {
	const tags = marked === void 0 ? tagsOf(rule, (lease) => lease.nonce === nonce) : leavingLease(nonce, marked);
	if (Object.keys(tags).length === 0) return true;
	const drop = () => parts.firewall.dropTags(rule, tags);
	if (marked === void 0) return await attempt(parts, drop) !== void 0;
	await attempt(parts, drop, () => void 0);
	return true;
}
async function lookAgain(parts, group) {
	return await attempt(parts, async () => {
		try {
			return await parts.firewall.describeRules(group);
		} catch (error) {
			if ((0,_errors_mjs__WEBPACK_IMPORTED_MODULE_0__.r)(error).code === "GROUP_NOT_FOUND") return [];
			throw error;
		}
	});
}
function revokeInTime({ firewall, clock, signal }, { group, id }) {
	const onTimeout = () => new _errors_mjs__WEBPACK_IMPORTED_MODULE_0__.t("AWS_UNREACHABLE", {
		message: `AWS did not answer within ${revokeWithin / 1e3} s whether ${id} is revoked.`,
		hint: "See whether AWS is reachable from this runner."
	});
	return (0,_clock_mjs__WEBPACK_IMPORTED_MODULE_1__.t)({
		clock,
		milliseconds: revokeWithin,
		signal,
		onTimeout
	}, (within) => firewall.revokeRule(group, id, within));
}
const settled = 15e3;
// src/window/describe-rule.ts
const nonceTag = "sallyport:nonce";
const expiresTag = "sallyport:expires";
const runTag = "sallyport:run";
const repositoryTag = "sallyport:repository";
function isToolMade(tags) {
	return nonceTag in tags;
}
function ownerOf(tags) {
	return tags[runTag] ?? tags[repositoryTag] ?? "";
}
function describeRule(owner) {
	const run = owner.runId === "" ? "" : ` run ${owner.runId}${owner.attempt === "" ? "" : `.${owner.attempt}`}`;
	return inDescriptionAlphabet([
		"Sallyport",
		` ${owner.repository}`.trimEnd(),
		run,
		owner.job === "" ? "" : ` job ${owner.job}`
	].join("")).slice(0, 255).trimEnd();
}
function tagRule(owner, nonce, expires, guarded = false) {
	const wanted = {
		Name: "sallyport",
		[nonceTag]: nonce,
		[expiresTag]: new Date(expires).toISOString(),
		...heldLease(nonce, expires, guarded),
		[runTag]: owner.url,
		[repositoryTag]: owner.repository,
		"sallyport:job": owner.job,
		"sallyport:actor": owner.actor
	};
	const tags = {};
	for (const [key, value] of Object.entries(wanted)) {
		const safe = inTagAlphabet(value).slice(0, 256).trim();
		if (safe !== "") tags[key] = safe;
	}
	return tags;
}
function inDescriptionAlphabet(text) {
	return text.replace(/[^a-zA-Z0-9 ._\-:/()#,@[\]+=&;{}!$*]/gu, "-");
}
function inTagAlphabet(text) {
	return text.replace(/[^\p{L}\p{N} +\-=._:/@]/gu, "-");
}
// src/window/expired.ts
function expiredRules(rules, now) {
	return rules.flatMap((rule) => {
		if (!isToolMade(rule.tags) || !isOneExactRule(rule)) return [];
		const since = neededUntil(rule);
		return isOver({ until: since }, now) ? [{
			rule,
			since
		}] : [];
	});
}
function isOneExactRule({ direction, protocol, fromPort, toPort, source }) {
	return direction === "ingress" && protocol === "tcp" && fromPort === toPort && (0,_exact_cidr_mjs__WEBPACK_IMPORTED_MODULE_2__.r)(source);
}
function neededUntil(rule) {
	const leases = leasesOn(rule);
	const held = leases.filter(({ kind }) => kind === "held");
	const claims = held.length > 0 ? held : leases;
	if (claims.length > 0) return Math.max(...claims.map(({ until }) => until));
	const until = Date.parse(rule.tags["sallyport:expires"] ?? "");
	return Number.isNaN(until) ? Number.POSITIVE_INFINITY : until;
}
// src/window/sweep-group.ts
async function sweepGroup(parts, { group, nonce }, { rules, within = longestSweep } = {}) {
	const { firewall, clock, emit } = parts;
	const started = clock.now();
	let removed = 0;
	try {
		for (const { rule } of expiredRules(rules ?? await firewall.describeRules(group), clock.now())) {
			const left = within - (clock.now() - started);
			if (left <= 0) break;
			if (await retireExpired(parts, rule, nonce, left) !== "in-use") removed += 1;
		}
	} catch (cause) {
		const error = (0,_errors_mjs__WEBPACK_IMPORTED_MODULE_0__.r)(cause);
		if (error.code !== "CANCELLED") emit({
			kind: "warning",
			message: `Expired rules of other runs could not be removed: ${error.message}`
		});
	}
	return removed;
}
const longestSweep = 3e4;
async function retireExpired({ firewall, clock }, rule, nonce, within = longestSweep) {
	const failures = [];
	const onTimeout = () => failures[0] ?? tooLong(rule, within);
	const work = (signal) => retire({
		firewall,
		clock,
		signal,
		failures
	}, rule, nonce, 0);
	return (await (0,_clock_mjs__WEBPACK_IMPORTED_MODULE_1__.t)({
		clock,
		milliseconds: within,
		onTimeout
	}, work)).kind;
}
function tooLong({ id, group }, within) {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_0__.t("AWS_UNREACHABLE", {
		message: `Expired rule ${id} of ${group} was not seen closed within ${Math.round(within / 1e3)} s.`,
		hint: "See whether AWS is reachable from this runner."
	});
}



/***/ })

};
;