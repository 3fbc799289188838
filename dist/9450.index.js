"use strict";
exports.id = 9450;
exports.ids = [9450];
exports.modules = {

/***/ 9450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
"default": () => (__WEBPACK_DEFAULT_EXPORT__)
});
var _rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3931);
var _private_key_mjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3488);


// node_modules/assert-plus/assert.js
var require_assert = /* @__PURE__ */ (0,_rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports, module) => {
	var assert = (0,_rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__.r)("assert");
	var Stream = (0,_rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__.r)("stream").Stream;
	var util = (0,_rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__.r)("util");
	var UUID_REGEXP = /^[a-fA-F0-9]{8}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{12}$/;
	function _capitalize(str) {
		return str.charAt(0).toUpperCase() + str.slice(1);
	}
	function _toss(name, expected, oper, arg, actual) {
		throw new assert.AssertionError({
			message: util.format("%s (%s) is required", name, expected),
			actual: actual === void 0 ? typeof arg : actual(arg),
			expected,
			operator: oper || "===",
			stackStartFunction: _toss.caller
		});
	}
	function _getClass(arg) {
		return Object.prototype.toString.call(arg).slice(8, -1);
	}
	function noop() {}
	var types = {
		bool: { check: function(arg) {
			return typeof arg === "boolean";
		} },
		func: { check: function(arg) {
			return typeof arg === "function";
		} },
		string: { check: function(arg) {
			return typeof arg === "string";
		} },
		object: { check: function(arg) {
			return typeof arg === "object" && arg !== null;
		} },
		number: { check: function(arg) {
			return typeof arg === "number" && !isNaN(arg);
		} },
		finite: { check: function(arg) {
			return typeof arg === "number" && !isNaN(arg) && isFinite(arg);
		} },
		buffer: {
			check: function(arg) {
				return Buffer.isBuffer(arg);
			},
			operator: "Buffer.isBuffer"
		},
		array: {
			check: function(arg) {
				return Array.isArray(arg);
			},
			operator: "Array.isArray"
		},
		stream: {
			check: function(arg) {
				return arg instanceof Stream;
			},
			operator: "instanceof",
			actual: _getClass
		},
		date: {
			check: function(arg) {
				return arg instanceof Date;
			},
			operator: "instanceof",
			actual: _getClass
		},
		regexp: {
			check: function(arg) {
				return arg instanceof RegExp;
			},
			operator: "instanceof",
			actual: _getClass
		},
		uuid: {
			check: function(arg) {
				return typeof arg === "string" && UUID_REGEXP.test(arg);
			},
			operator: "isUUID"
		}
	};
	function _setExports(ndebug) {
		var keys = Object.keys(types);
		var out;
		if (process.env.NODE_NDEBUG) out = noop;
		else out = function(arg, msg) {
			if (!arg) _toss(msg, "true", arg);
		};
		keys.forEach(function(k) {
			if (ndebug) {
				out[k] = noop;
				return;
			}
			var type = types[k];
			out[k] = function(arg, msg) {
				if (!type.check(arg)) _toss(msg, k, type.operator, arg, type.actual);
			};
		});
		keys.forEach(function(k) {
			var name = "optional" + _capitalize(k);
			if (ndebug) {
				out[name] = noop;
				return;
			}
			var type = types[k];
			out[name] = function(arg, msg) {
				if (arg === void 0 || arg === null) return;
				if (!type.check(arg)) _toss(msg, k, type.operator, arg, type.actual);
			};
		});
		keys.forEach(function(k) {
			var name = "arrayOf" + _capitalize(k);
			if (ndebug) {
				out[name] = noop;
				return;
			}
			var type = types[k];
			var expected = "[" + k + "]";
			out[name] = function(arg, msg) {
				if (!Array.isArray(arg)) _toss(msg, expected, type.operator, arg, type.actual);
				var i = 0;
				for (; i < arg.length; i++) if (!type.check(arg[i])) _toss(msg, expected, type.operator, arg, type.actual);
			};
		});
		keys.forEach(function(k) {
			var name = "optionalArrayOf" + _capitalize(k);
			if (ndebug) {
				out[name] = noop;
				return;
			}
			var type = types[k];
			var expected = "[" + k + "]";
			out[name] = function(arg, msg) {
				if (arg === void 0 || arg === null) return;
				if (!Array.isArray(arg)) _toss(msg, expected, type.operator, arg, type.actual);
				var i = 0;
				for (; i < arg.length; i++) if (!type.check(arg[i])) _toss(msg, expected, type.operator, arg, type.actual);
			};
		});
		Object.keys(assert).forEach(function(k) {
			if (k === "AssertionError") {
				out[k] = assert[k];
				return;
			}
			if (ndebug) {
				out[k] = noop;
				return;
			}
			out[k] = assert[k];
		});
		out._setExports = _setExports;
		return out;
	}
	module.exports = _setExports(process.env.NODE_NDEBUG);
}));
// node_modules/sshpk/lib/algs.js
var require_algs = /* @__PURE__ */ (0,_rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports, module) => {
	var Buffer = (0,_private_key_mjs__WEBPACK_IMPORTED_MODULE_1__.u)().Buffer;
	var algInfo = {
		"dsa": {
			parts: [
				"p",
				"q",
				"g",
				"y"
			],
			sizePart: "p"
		},
		"rsa": {
			parts: ["e", "n"],
			sizePart: "n"
		},
		"ecdsa": {
			parts: ["curve", "Q"],
			sizePart: "Q"
		},
		"ed25519": {
			parts: ["A"],
			sizePart: "A"
		}
	};
	algInfo["curve25519"] = algInfo["ed25519"];
	var algPrivInfo = {
		"dsa": { parts: [
			"p",
			"q",
			"g",
			"y",
			"x"
		] },
		"rsa": { parts: [
			"n",
			"e",
			"d",
			"iqmp",
			"p",
			"q"
		] },
		"ecdsa": { parts: [
			"curve",
			"Q",
			"d"
		] },
		"ed25519": { parts: ["A", "k"] }
	};
	algPrivInfo["curve25519"] = algPrivInfo["ed25519"];
	module.exports = {
		info: algInfo,
		privInfo: algPrivInfo,
		hashAlgs: {
			"md5": true,
			"sha1": true,
			"sha256": true,
			"sha384": true,
			"sha512": true
		},
		curves: {
			"nistp256": {
				size: 256,
				pkcs8oid: "1.2.840.10045.3.1.7",
				p: Buffer.from("00ffffffff 00000001 00000000 0000000000000000 ffffffff ffffffff ffffffff".replace(/ /g, ""), "hex"),
				a: Buffer.from("00FFFFFFFF 00000001 00000000 0000000000000000 FFFFFFFF FFFFFFFF FFFFFFFC".replace(/ /g, ""), "hex"),
				b: Buffer.from("5ac635d8 aa3a93e7 b3ebbd55 769886bc651d06b0 cc53b0f6 3bce3c3e 27d2604b".replace(/ /g, ""), "hex"),
				s: Buffer.from("00c49d3608 86e70493 6a6678e1 139d26b7819f7e90".replace(/ /g, ""), "hex"),
				n: Buffer.from("00ffffffff 00000000 ffffffff ffffffffbce6faad a7179e84 f3b9cac2 fc632551".replace(/ /g, ""), "hex"),
				G: Buffer.from("046b17d1f2 e12c4247 f8bce6e5 63a440f277037d81 2deb33a0 f4a13945 d898c2964fe342e2 fe1a7f9b 8ee7eb4a 7c0f9e162bce3357 6b315ece cbb64068 37bf51f5".replace(/ /g, ""), "hex")
			},
			"nistp384": {
				size: 384,
				pkcs8oid: "1.3.132.0.34",
				p: Buffer.from("00ffffffff ffffffff ffffffff ffffffffffffffff ffffffff ffffffff fffffffeffffffff 00000000 00000000 ffffffff".replace(/ /g, ""), "hex"),
				a: Buffer.from("00FFFFFFFF FFFFFFFF FFFFFFFF FFFFFFFFFFFFFFFF FFFFFFFF FFFFFFFF FFFFFFFEFFFFFFFF 00000000 00000000 FFFFFFFC".replace(/ /g, ""), "hex"),
				b: Buffer.from("b3312fa7 e23ee7e4 988e056b e3f82d19181d9c6e fe814112 0314088f 5013875ac656398d 8a2ed19d 2a85c8ed d3ec2aef".replace(/ /g, ""), "hex"),
				s: Buffer.from("00a335926a a319a27a 1d00896a 6773a4827acdac73".replace(/ /g, ""), "hex"),
				n: Buffer.from("00ffffffff ffffffff ffffffff ffffffffffffffff ffffffff c7634d81 f4372ddf581a0db2 48b0a77a ecec196a ccc52973".replace(/ /g, ""), "hex"),
				G: Buffer.from("04aa87ca22 be8b0537 8eb1c71e f320ad746e1d3b62 8ba79b98 59f741e0 82542a385502f25d bf55296c 3a545e38 72760ab73617de4a 96262c6f 5d9e98bf 9292dc29f8f41dbd 289a147c e9da3113 b5f0b8c00a60b1ce 1d7e819d 7a431d7c 90ea0e5f".replace(/ /g, ""), "hex")
			},
			"nistp521": {
				size: 521,
				pkcs8oid: "1.3.132.0.35",
				p: Buffer.from("01ffffff ffffffff ffffffff ffffffffffffffff ffffffff ffffffff ffffffffffffffff ffffffff ffffffff ffffffffffffffff ffffffff ffffffff ffffffffffff".replace(/ /g, ""), "hex"),
				a: Buffer.from("01FFFFFFFFFF FFFFFFFF FFFFFFFF FFFFFFFFFFFFFFFF FFFFFFFF FFFFFFFF FFFFFFFFFFFFFFFF FFFFFFFF FFFFFFFF FFFFFFFFFFFFFFFF FFFFFFFF FFFFFFFF FFFFFFFC".replace(/ /g, ""), "hex"),
				b: Buffer.from("51953eb961 8e1c9a1f 929a21a0 b68540eea2da725b 99b315f3 b8b48991 8ef109e156193951 ec7e937b 1652c0bd 3bb1bf073573df88 3d2c34f1 ef451fd4 6b503f00".replace(/ /g, ""), "hex"),
				s: Buffer.from("00d09e8800 291cb853 96cc6717 393284aaa0da64ba".replace(/ /g, ""), "hex"),
				n: Buffer.from("01ffffffffff ffffffff ffffffff ffffffffffffffff ffffffff ffffffff fffffffa51868783 bf2f966b 7fcc0148 f709a5d03bb5c9b8 899c47ae bb6fb71e 91386409".replace(/ /g, ""), "hex"),
				G: Buffer.from("0400c6 858e06b7 0404e9cd 9e3ecb66 2395b4429c648139 053fb521 f828af60 6b4d3dbaa14b5e77 efe75928 fe1dc127 a2ffa8de3348b3c1 856a429b f97e7e31 c2e5bd660118 39296a78 9a3bc004 5c8a5fb4 2c7d1bd998f54449 579b4468 17afbd17 273e662c97ee7299 5ef42640 c550b901 3fad0761353c7086 a272c240 88be9476 9fd16650".replace(/ /g, ""), "hex")
			}
		}
	};
}));
// node_modules/sshpk/lib/errors.js
var require_errors = /* @__PURE__ */ (0,_rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports, module) => {
	require_assert();
	var util = (0,_rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__.r)("util");
	function FingerprintFormatError(fp, format) {
		if (Error.captureStackTrace) Error.captureStackTrace(this, FingerprintFormatError);
		this.name = "FingerprintFormatError";
		this.fingerprint = fp;
		this.format = format;
		this.message = "Fingerprint format is not supported, or is invalid: ";
		if (fp !== void 0) this.message += " fingerprint = " + fp;
		if (format !== void 0) this.message += " format = " + format;
	}
	util.inherits(FingerprintFormatError, Error);
	function InvalidAlgorithmError(alg) {
		if (Error.captureStackTrace) Error.captureStackTrace(this, InvalidAlgorithmError);
		this.name = "InvalidAlgorithmError";
		this.algorithm = alg;
		this.message = "Algorithm \"" + alg + "\" is not supported";
	}
	util.inherits(InvalidAlgorithmError, Error);
	function KeyParseError(name, format, innerErr) {
		if (Error.captureStackTrace) Error.captureStackTrace(this, KeyParseError);
		this.name = "KeyParseError";
		this.format = format;
		this.keyName = name;
		this.innerErr = innerErr;
		this.message = "Failed to parse " + name + " as a valid " + format + " format key: " + innerErr.message;
	}
	util.inherits(KeyParseError, Error);
	function SignatureParseError(type, format, innerErr) {
		if (Error.captureStackTrace) Error.captureStackTrace(this, SignatureParseError);
		this.name = "SignatureParseError";
		this.type = type;
		this.format = format;
		this.innerErr = innerErr;
		this.message = "Failed to parse the given data as a " + type + " signature in " + format + " format: " + innerErr.message;
	}
	util.inherits(SignatureParseError, Error);
	function CertificateParseError(name, format, innerErr) {
		if (Error.captureStackTrace) Error.captureStackTrace(this, CertificateParseError);
		this.name = "CertificateParseError";
		this.format = format;
		this.certName = name;
		this.innerErr = innerErr;
		this.message = "Failed to parse " + name + " as a valid " + format + " format certificate: " + innerErr.message;
	}
	util.inherits(CertificateParseError, Error);
	function KeyEncryptedError(name, format) {
		if (Error.captureStackTrace) Error.captureStackTrace(this, KeyEncryptedError);
		this.name = "KeyEncryptedError";
		this.format = format;
		this.keyName = name;
		this.message = "The " + format + " format key " + name + " is encrypted (password-protected), and no passphrase was provided in `options`";
	}
	util.inherits(KeyEncryptedError, Error);
	module.exports = {
		FingerprintFormatError,
		InvalidAlgorithmError,
		KeyParseError,
		SignatureParseError,
		KeyEncryptedError,
		CertificateParseError
	};
}));
// node_modules/ecc-jsbn/lib/ec.js
var require_ec = /* @__PURE__ */ (0,_rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports, module) => {
	module.exports = {};
}));
// node_modules/jsbn/index.js
var require_jsbn = /* @__PURE__ */ (0,_rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports, module) => {
	module.exports = {};
}));
// node_modules/sshpk/lib/utils.js
var require_utils = /* @__PURE__ */ (0,_rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports, module) => {
	module.exports = {
		bufferSplit,
		addRSAMissing,
		calculateDSAPublic,
		calculateED25519Public,
		calculateX25519Public,
		mpNormalize,
		mpDenormalize,
		ecNormalize,
		countZeros,
		assertCompatible,
		isCompatible,
		opensslKeyDeriv,
		opensshCipherInfo,
		publicFromPrivateECDSA,
		zeroPadToLength,
		writeBitString,
		readBitString,
		pbkdf2
	};
	var assert = require_assert();
	var Buffer = (0,_private_key_mjs__WEBPACK_IMPORTED_MODULE_1__.u)().Buffer;
	var PrivateKey = require_private_key();
	var Key = require_key();
	var crypto = (0,_rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__.r)("crypto");
	var algs = require_algs();
	var asn1 = (0,_private_key_mjs__WEBPACK_IMPORTED_MODULE_1__.l)();
	var ec = require_ec();
	var jsbn = require_jsbn().BigInteger;
	var nacl = (0,_private_key_mjs__WEBPACK_IMPORTED_MODULE_1__.c)();
	var MAX_CLASS_DEPTH = 3;
	function isCompatible(obj, klass, needVer) {
		if (obj === null || typeof obj !== "object") return false;
		if (needVer === void 0) needVer = klass.prototype._sshpkApiVersion;
		if (obj instanceof klass && klass.prototype._sshpkApiVersion[0] == needVer[0]) return true;
		var proto = Object.getPrototypeOf(obj);
		var depth = 0;
		while (proto.constructor.name !== klass.name) {
			proto = Object.getPrototypeOf(proto);
			if (!proto || ++depth > MAX_CLASS_DEPTH) return false;
		}
		if (proto.constructor.name !== klass.name) return false;
		var ver = proto._sshpkApiVersion;
		if (ver === void 0) ver = klass._oldVersionDetect(obj);
		if (ver[0] != needVer[0] || ver[1] < needVer[1]) return false;
		return true;
	}
	function assertCompatible(obj, klass, needVer, name) {
		if (name === void 0) name = "object";
		assert.ok(obj, name + " must not be null");
		assert.object(obj, name + " must be an object");
		if (needVer === void 0) needVer = klass.prototype._sshpkApiVersion;
		if (obj instanceof klass && klass.prototype._sshpkApiVersion[0] == needVer[0]) return;
		var proto = Object.getPrototypeOf(obj);
		var depth = 0;
		while (proto.constructor.name !== klass.name) {
			proto = Object.getPrototypeOf(proto);
			assert.ok(proto && ++depth <= MAX_CLASS_DEPTH, name + " must be a " + klass.name + " instance");
		}
		assert.strictEqual(proto.constructor.name, klass.name, name + " must be a " + klass.name + " instance");
		var ver = proto._sshpkApiVersion;
		if (ver === void 0) ver = klass._oldVersionDetect(obj);
		assert.ok(ver[0] == needVer[0] && ver[1] >= needVer[1], name + " must be compatible with " + klass.name + " klass version " + needVer[0] + "." + needVer[1]);
	}
	var CIPHER_LEN = {
		"des-ede3-cbc": {
			key: 24,
			iv: 8
		},
		"aes-128-cbc": {
			key: 16,
			iv: 16
		},
		"aes-256-cbc": {
			key: 32,
			iv: 16
		}
	};
	var PKCS5_SALT_LEN = 8;
	function opensslKeyDeriv(cipher, salt, passphrase, count) {
		assert.buffer(salt, "salt");
		assert.buffer(passphrase, "passphrase");
		assert.number(count, "iteration count");
		var clen = CIPHER_LEN[cipher];
		assert.object(clen, "supported cipher");
		salt = salt.slice(0, PKCS5_SALT_LEN);
		var D, D_prev, bufs;
		var material = Buffer.alloc(0);
		while (material.length < clen.key + clen.iv) {
			bufs = [];
			if (D_prev) bufs.push(D_prev);
			bufs.push(passphrase);
			bufs.push(salt);
			D = Buffer.concat(bufs);
			for (var j = 0; j < count; ++j) D = crypto.createHash("md5").update(D).digest();
			material = Buffer.concat([material, D]);
			D_prev = D;
		}
		return {
			key: material.slice(0, clen.key),
			iv: material.slice(clen.key, clen.key + clen.iv)
		};
	}
	function pbkdf2(hashAlg, salt, iterations, size, passphrase) {
		var hkey = Buffer.alloc(salt.length + 4);
		salt.copy(hkey);
		var gen = 0, ts = [];
		var i = 1;
		while (gen < size) {
			var t = T(i++);
			gen += t.length;
			ts.push(t);
		}
		return Buffer.concat(ts).slice(0, size);
		function T(I) {
			hkey.writeUInt32BE(I, hkey.length - 4);
			var hmac = crypto.createHmac(hashAlg, passphrase);
			hmac.update(hkey);
			var Ti = hmac.digest();
			var Uc = Ti;
			var c = 1;
			while (c++ < iterations) {
				hmac = crypto.createHmac(hashAlg, passphrase);
				hmac.update(Uc);
				Uc = hmac.digest();
				for (var x = 0; x < Ti.length; ++x) Ti[x] ^= Uc[x];
			}
			return Ti;
		}
	}
	function countZeros(buf) {
		var o = 0, obit = 8;
		while (o < buf.length) {
			var mask = 1 << obit;
			if ((buf[o] & mask) === mask) break;
			obit--;
			if (obit < 0) {
				o++;
				obit = 8;
			}
		}
		return o * 8 + (8 - obit) - 1;
	}
	function bufferSplit(buf, chr) {
		assert.buffer(buf);
		assert.string(chr);
		var parts = [];
		var lastPart = 0;
		var matches = 0;
		for (var i = 0; i < buf.length; ++i) {
			if (buf[i] === chr.charCodeAt(matches)) ++matches;
			else if (buf[i] === chr.charCodeAt(0)) matches = 1;
			else matches = 0;
			if (matches >= chr.length) {
				var newPart = i + 1;
				parts.push(buf.slice(lastPart, newPart - matches));
				lastPart = newPart;
				matches = 0;
			}
		}
		if (lastPart <= buf.length) parts.push(buf.slice(lastPart, buf.length));
		return parts;
	}
	function ecNormalize(buf, addZero) {
		assert.buffer(buf);
		if (buf[0] === 0 && buf[1] === 4) {
			if (addZero) return buf;
			return buf.slice(1);
		} else if (buf[0] === 4) {
			if (!addZero) return buf;
		} else {
			while (buf[0] === 0) buf = buf.slice(1);
			if (buf[0] === 2 || buf[0] === 3) throw new Error("Compressed elliptic curve points are not supported");
			if (buf[0] !== 4) throw new Error("Not a valid elliptic curve point");
			if (!addZero) return buf;
		}
		var b = Buffer.alloc(buf.length + 1);
		b[0] = 0;
		buf.copy(b, 1);
		return b;
	}
	function readBitString(der, tag) {
		if (tag === void 0) tag = asn1.Ber.BitString;
		var buf = der.readString(tag, true);
		assert.strictEqual(buf[0], 0, "bit strings with unused bits are not supported (0x" + buf[0].toString(16) + ")");
		return buf.slice(1);
	}
	function writeBitString(der, buf, tag) {
		if (tag === void 0) tag = asn1.Ber.BitString;
		var b = Buffer.alloc(buf.length + 1);
		b[0] = 0;
		buf.copy(b, 1);
		der.writeBuffer(b, tag);
	}
	function mpNormalize(buf) {
		assert.buffer(buf);
		while (buf.length > 1 && buf[0] === 0 && (buf[1] & 128) === 0) buf = buf.slice(1);
		if ((buf[0] & 128) === 128) {
			var b = Buffer.alloc(buf.length + 1);
			b[0] = 0;
			buf.copy(b, 1);
			buf = b;
		}
		return buf;
	}
	function mpDenormalize(buf) {
		assert.buffer(buf);
		while (buf.length > 1 && buf[0] === 0) buf = buf.slice(1);
		return buf;
	}
	function zeroPadToLength(buf, len) {
		assert.buffer(buf);
		assert.number(len);
		while (buf.length > len) {
			assert.equal(buf[0], 0);
			buf = buf.slice(1);
		}
		while (buf.length < len) {
			var b = Buffer.alloc(buf.length + 1);
			b[0] = 0;
			buf.copy(b, 1);
			buf = b;
		}
		return buf;
	}
	function bigintToMpBuf(bigint) {
		var buf = Buffer.from(bigint.toByteArray());
		buf = mpNormalize(buf);
		return buf;
	}
	function calculateDSAPublic(g, p, x) {
		assert.buffer(g);
		assert.buffer(p);
		assert.buffer(x);
		g = new jsbn(g);
		p = new jsbn(p);
		x = new jsbn(x);
		return bigintToMpBuf(g.modPow(x, p));
	}
	function calculateED25519Public(k) {
		assert.buffer(k);
		var kp = nacl.sign.keyPair.fromSeed(new Uint8Array(k));
		return Buffer.from(kp.publicKey);
	}
	function calculateX25519Public(k) {
		assert.buffer(k);
		var kp = nacl.box.keyPair.fromSeed(new Uint8Array(k));
		return Buffer.from(kp.publicKey);
	}
	function addRSAMissing(key) {
		assert.object(key);
		assertCompatible(key, PrivateKey, [1, 1]);
		var d = new jsbn(key.part.d.data);
		var buf;
		if (!key.part.dmodp) {
			var p = new jsbn(key.part.p.data);
			buf = bigintToMpBuf(d.mod(p.subtract(1)));
			key.part.dmodp = {
				name: "dmodp",
				data: buf
			};
			key.parts.push(key.part.dmodp);
		}
		if (!key.part.dmodq) {
			var q = new jsbn(key.part.q.data);
			buf = bigintToMpBuf(d.mod(q.subtract(1)));
			key.part.dmodq = {
				name: "dmodq",
				data: buf
			};
			key.parts.push(key.part.dmodq);
		}
	}
	function publicFromPrivateECDSA(curveName, priv) {
		assert.string(curveName, "curveName");
		assert.buffer(priv);
		var params = algs.curves[curveName];
		var p = new jsbn(params.p);
		var a = new jsbn(params.a);
		var b = new jsbn(params.b);
		var curve = new ec.ECCurveFp(p, a, b);
		var G = curve.decodePointHex(params.G.toString("hex"));
		var d = new jsbn(mpNormalize(priv));
		var pub = G.multiply(d);
		pub = Buffer.from(curve.encodePointHex(pub), "hex");
		var parts = [];
		parts.push({
			name: "curve",
			data: Buffer.from(curveName)
		});
		parts.push({
			name: "Q",
			data: pub
		});
		return new Key({
			type: "ecdsa",
			curve,
			parts
		});
	}
	function opensshCipherInfo(cipher) {
		var inf = {};
		switch (cipher) {
			case "3des-cbc":
				inf.keySize = 24;
				inf.blockSize = 8;
				inf.opensslName = "des-ede3-cbc";
				break;
			case "blowfish-cbc":
				inf.keySize = 16;
				inf.blockSize = 8;
				inf.opensslName = "bf-cbc";
				break;
			case "aes128-cbc":
			case "aes128-ctr":
			case "aes128-gcm@openssh.com":
				inf.keySize = 16;
				inf.blockSize = 16;
				inf.opensslName = "aes-128-" + cipher.slice(7, 10);
				break;
			case "aes192-cbc":
			case "aes192-ctr":
			case "aes192-gcm@openssh.com":
				inf.keySize = 24;
				inf.blockSize = 16;
				inf.opensslName = "aes-192-" + cipher.slice(7, 10);
				break;
			case "aes256-cbc":
			case "aes256-ctr":
			case "aes256-gcm@openssh.com":
				inf.keySize = 32;
				inf.blockSize = 16;
				inf.opensslName = "aes-256-" + cipher.slice(7, 10);
				break;
			default: throw new Error("Unsupported openssl cipher \"" + cipher + "\"");
		}
		return inf;
	}
}));
// node_modules/sshpk/lib/ssh-buffer.js
var require_ssh_buffer = /* @__PURE__ */ (0,_rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports, module) => {
	module.exports = SSHBuffer;
	var assert = require_assert();
	var Buffer = (0,_private_key_mjs__WEBPACK_IMPORTED_MODULE_1__.u)().Buffer;
	function SSHBuffer(opts) {
		assert.object(opts, "options");
		if (opts.buffer !== void 0) assert.buffer(opts.buffer, "options.buffer");
		this._size = opts.buffer ? opts.buffer.length : 1024;
		this._buffer = opts.buffer || Buffer.alloc(this._size);
		this._offset = 0;
	}
	SSHBuffer.prototype.toBuffer = function() {
		return this._buffer.slice(0, this._offset);
	};
	SSHBuffer.prototype.atEnd = function() {
		return this._offset >= this._buffer.length;
	};
	SSHBuffer.prototype.remainder = function() {
		return this._buffer.slice(this._offset);
	};
	SSHBuffer.prototype.skip = function(n) {
		this._offset += n;
	};
	SSHBuffer.prototype.expand = function() {
		this._size *= 2;
		var buf = Buffer.alloc(this._size);
		this._buffer.copy(buf, 0);
		this._buffer = buf;
	};
	SSHBuffer.prototype.readPart = function() {
		return { data: this.readBuffer() };
	};
	SSHBuffer.prototype.readBuffer = function() {
		var len = this._buffer.readUInt32BE(this._offset);
		this._offset += 4;
		assert.ok(this._offset + len <= this._buffer.length, "length out of bounds at +0x" + this._offset.toString(16) + " (data truncated?)");
		var buf = this._buffer.slice(this._offset, this._offset + len);
		this._offset += len;
		return buf;
	};
	SSHBuffer.prototype.readString = function() {
		return this.readBuffer().toString();
	};
	SSHBuffer.prototype.readCString = function() {
		var offset = this._offset;
		while (offset < this._buffer.length && this._buffer[offset] !== 0) offset++;
		assert.ok(offset < this._buffer.length, "c string does not terminate");
		var str = this._buffer.slice(this._offset, offset).toString();
		this._offset = offset + 1;
		return str;
	};
	SSHBuffer.prototype.readInt = function() {
		var v = this._buffer.readUInt32BE(this._offset);
		this._offset += 4;
		return v;
	};
	SSHBuffer.prototype.readInt64 = function() {
		assert.ok(this._offset + 8 < this._buffer.length, "buffer not long enough to read Int64");
		var v = this._buffer.slice(this._offset, this._offset + 8);
		this._offset += 8;
		return v;
	};
	SSHBuffer.prototype.readChar = function() {
		return this._buffer[this._offset++];
	};
	SSHBuffer.prototype.writeBuffer = function(buf) {
		while (this._offset + 4 + buf.length > this._size) this.expand();
		this._buffer.writeUInt32BE(buf.length, this._offset);
		this._offset += 4;
		buf.copy(this._buffer, this._offset);
		this._offset += buf.length;
	};
	SSHBuffer.prototype.writeString = function(str) {
		this.writeBuffer(Buffer.from(str, "utf8"));
	};
	SSHBuffer.prototype.writeCString = function(str) {
		while (this._offset + 1 + str.length > this._size) this.expand();
		this._buffer.write(str, this._offset);
		this._offset += str.length;
		this._buffer[this._offset++] = 0;
	};
	SSHBuffer.prototype.writeInt = function(v) {
		while (this._offset + 4 > this._size) this.expand();
		this._buffer.writeUInt32BE(v, this._offset);
		this._offset += 4;
	};
	SSHBuffer.prototype.writeInt64 = function(v) {
		assert.buffer(v, "value");
		if (v.length > 8) {
			var lead = v.slice(0, v.length - 8);
			for (var i = 0; i < lead.length; ++i) assert.strictEqual(lead[i], 0, "must fit in 64 bits of precision");
			v = v.slice(v.length - 8, v.length);
		}
		while (this._offset + 8 > this._size) this.expand();
		v.copy(this._buffer, this._offset);
		this._offset += 8;
	};
	SSHBuffer.prototype.writeChar = function(v) {
		while (this._offset + 1 > this._size) this.expand();
		this._buffer[this._offset++] = v;
	};
	SSHBuffer.prototype.writePart = function(p) {
		this.writeBuffer(p.data);
	};
	SSHBuffer.prototype.write = function(buf) {
		while (this._offset + buf.length > this._size) this.expand();
		buf.copy(this._buffer, this._offset);
		this._offset += buf.length;
	};
}));
// node_modules/sshpk/lib/signature.js
var require_signature = /* @__PURE__ */ (0,_rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports, module) => {
	module.exports = Signature;
	var assert = require_assert();
	var Buffer = (0,_private_key_mjs__WEBPACK_IMPORTED_MODULE_1__.u)().Buffer;
	require_algs();
	(0,_rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__.r)("crypto");
	var errs = require_errors();
	var utils = require_utils();
	var asn1 = (0,_private_key_mjs__WEBPACK_IMPORTED_MODULE_1__.l)();
	var SSHBuffer = require_ssh_buffer();
	var InvalidAlgorithmError = errs.InvalidAlgorithmError;
	var SignatureParseError = errs.SignatureParseError;
	function Signature(opts) {
		assert.object(opts, "options");
		assert.arrayOfObject(opts.parts, "options.parts");
		assert.string(opts.type, "options.type");
		var partLookup = {};
		for (var i = 0; i < opts.parts.length; ++i) {
			var part = opts.parts[i];
			partLookup[part.name] = part;
		}
		this.type = opts.type;
		this.hashAlgorithm = opts.hashAlgo;
		this.curve = opts.curve;
		this.parts = opts.parts;
		this.part = partLookup;
	}
	Signature.prototype.toBuffer = function(format) {
		if (format === void 0) format = "asn1";
		assert.string(format, "format");
		var buf;
		var stype = "ssh-" + this.type;
		switch (this.type) {
			case "rsa":
				switch (this.hashAlgorithm) {
					case "sha256":
						stype = "rsa-sha2-256";
						break;
					case "sha512":
						stype = "rsa-sha2-512";
						break;
					case "sha1":
					case void 0: break;
					default: throw new Error("SSH signature format does not support hash algorithm " + this.hashAlgorithm);
				}
				if (format === "ssh") {
					buf = new SSHBuffer({});
					buf.writeString(stype);
					buf.writePart(this.part.sig);
					return buf.toBuffer();
				} else return this.part.sig.data;
			case "ed25519": if (format === "ssh") {
				buf = new SSHBuffer({});
				buf.writeString(stype);
				buf.writePart(this.part.sig);
				return buf.toBuffer();
			} else return this.part.sig.data;
			case "dsa":
			case "ecdsa":
				var r, s;
				if (format === "asn1") {
					var der = new asn1.BerWriter();
					der.startSequence();
					r = utils.mpNormalize(this.part.r.data);
					s = utils.mpNormalize(this.part.s.data);
					der.writeBuffer(r, asn1.Ber.Integer);
					der.writeBuffer(s, asn1.Ber.Integer);
					der.endSequence();
					return der.buffer;
				} else if (format === "ssh" && this.type === "dsa") {
					buf = new SSHBuffer({});
					buf.writeString("ssh-dss");
					r = this.part.r.data;
					if (r.length > 20 && r[0] === 0) r = r.slice(1);
					s = this.part.s.data;
					if (s.length > 20 && s[0] === 0) s = s.slice(1);
					if (this.hashAlgorithm && this.hashAlgorithm !== "sha1" || r.length + s.length !== 40) throw new Error("OpenSSH only supports DSA signatures with SHA1 hash");
					buf.writeBuffer(Buffer.concat([r, s]));
					return buf.toBuffer();
				} else if (format === "ssh" && this.type === "ecdsa") {
					var inner = new SSHBuffer({});
					r = this.part.r.data;
					inner.writeBuffer(r);
					inner.writePart(this.part.s);
					buf = new SSHBuffer({});
					var curve;
					if (r[0] === 0) r = r.slice(1);
					var sz = r.length * 8;
					if (sz === 256) curve = "nistp256";
					else if (sz === 384) curve = "nistp384";
					else if (sz === 528) curve = "nistp521";
					buf.writeString("ecdsa-sha2-" + curve);
					buf.writeBuffer(inner.toBuffer());
					return buf.toBuffer();
				}
				throw new Error("Invalid signature format");
			default: throw new Error("Invalid signature data");
		}
	};
	Signature.prototype.toString = function(format) {
		assert.optionalString(format, "format");
		return this.toBuffer(format).toString("base64");
	};
	Signature.parse = function(data, type, format) {
		if (typeof data === "string") data = Buffer.from(data, "base64");
		assert.buffer(data, "data");
		assert.string(format, "format");
		assert.string(type, "type");
		var opts = {};
		opts.type = type.toLowerCase();
		opts.parts = [];
		try {
			assert.ok(data.length > 0, "signature must not be empty");
			switch (opts.type) {
				case "rsa": return parseOneNum(data, type, format, opts);
				case "ed25519": return parseOneNum(data, type, format, opts);
				case "dsa":
				case "ecdsa": if (format === "asn1") return parseDSAasn1(data, type, format, opts);
				else if (opts.type === "dsa") return parseDSA(data, type, format, opts);
				else return parseECDSA(data, type, format, opts);
				default: throw new InvalidAlgorithmError(type);
			}
		} catch (e) {
			if (e instanceof InvalidAlgorithmError) throw e;
			throw new SignatureParseError(type, format, e);
		}
	};
	function parseOneNum(data, type, format, opts) {
		if (format === "ssh") {
			try {
				var buf = new SSHBuffer({ buffer: data });
				var head = buf.readString();
			} catch (e) {}
			if (buf !== void 0) {
				var msg = "SSH signature does not match expected type (expected " + type + ", got " + head + ")";
				switch (head) {
					case "ssh-rsa":
						assert.strictEqual(type, "rsa", msg);
						opts.hashAlgo = "sha1";
						break;
					case "rsa-sha2-256":
						assert.strictEqual(type, "rsa", msg);
						opts.hashAlgo = "sha256";
						break;
					case "rsa-sha2-512":
						assert.strictEqual(type, "rsa", msg);
						opts.hashAlgo = "sha512";
						break;
					case "ssh-ed25519":
						assert.strictEqual(type, "ed25519", msg);
						opts.hashAlgo = "sha512";
						break;
					default: throw new Error("Unknown SSH signature type: " + head);
				}
				var sig = buf.readPart();
				assert.ok(buf.atEnd(), "extra trailing bytes");
				sig.name = "sig";
				opts.parts.push(sig);
				return new Signature(opts);
			}
		}
		opts.parts.push({
			name: "sig",
			data
		});
		return new Signature(opts);
	}
	function parseDSAasn1(data, type, format, opts) {
		var der = new asn1.BerReader(data);
		der.readSequence();
		var r = der.readString(asn1.Ber.Integer, true);
		var s = der.readString(asn1.Ber.Integer, true);
		opts.parts.push({
			name: "r",
			data: utils.mpNormalize(r)
		});
		opts.parts.push({
			name: "s",
			data: utils.mpNormalize(s)
		});
		return new Signature(opts);
	}
	function parseDSA(data, type, format, opts) {
		if (data.length != 40) {
			var buf = new SSHBuffer({ buffer: data });
			var d = buf.readBuffer();
			if (d.toString("ascii") === "ssh-dss") d = buf.readBuffer();
			assert.ok(buf.atEnd(), "extra trailing bytes");
			assert.strictEqual(d.length, 40, "invalid inner length");
			data = d;
		}
		opts.parts.push({
			name: "r",
			data: data.slice(0, 20)
		});
		opts.parts.push({
			name: "s",
			data: data.slice(20, 40)
		});
		return new Signature(opts);
	}
	function parseECDSA(data, type, format, opts) {
		var buf = new SSHBuffer({ buffer: data });
		var r, s;
		var inner = buf.readBuffer();
		var stype = inner.toString("ascii");
		if (stype.slice(0, 6) === "ecdsa-") {
			var parts = stype.split("-");
			assert.strictEqual(parts[0], "ecdsa");
			assert.strictEqual(parts[1], "sha2");
			opts.curve = parts[2];
			switch (opts.curve) {
				case "nistp256":
					opts.hashAlgo = "sha256";
					break;
				case "nistp384":
					opts.hashAlgo = "sha384";
					break;
				case "nistp521":
					opts.hashAlgo = "sha512";
					break;
				default: throw new Error("Unsupported ECDSA curve: " + opts.curve);
			}
			inner = buf.readBuffer();
			assert.ok(buf.atEnd(), "extra trailing bytes on outer");
			buf = new SSHBuffer({ buffer: inner });
			r = buf.readPart();
		} else r = { data: inner };
		s = buf.readPart();
		assert.ok(buf.atEnd(), "extra trailing bytes");
		r.name = "r";
		s.name = "s";
		opts.parts.push(r);
		opts.parts.push(s);
		return new Signature(opts);
	}
	Signature.isSignature = function(obj, ver) {
		return utils.isCompatible(obj, Signature, ver);
	};
	Signature.prototype._sshpkApiVersion = [2, 1];
	Signature._oldVersionDetect = function(obj) {
		assert.func(obj.toBuffer);
		if (obj.hasOwnProperty("hashAlgorithm")) return [2, 0];
		return [1, 0];
	};
}));
// node_modules/sshpk/lib/dhe.js
var require_dhe = /* @__PURE__ */ (0,_rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports, module) => {
	module.exports = {};
}));
// node_modules/sshpk/lib/ed-compat.js
var require_ed_compat = /* @__PURE__ */ (0,_rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports, module) => {
	module.exports = {};
}));
// node_modules/sshpk/lib/formats/pkcs8.js
var require_pkcs8 = /* @__PURE__ */ (0,_rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports, module) => {
	module.exports = {
		read,
		readPkcs8,
		write,
		writePkcs8,
		pkcs8ToBuffer,
		readECDSACurve,
		writeECDSACurve
	};
	var assert = require_assert();
	var asn1 = (0,_private_key_mjs__WEBPACK_IMPORTED_MODULE_1__.l)();
	var Buffer = (0,_private_key_mjs__WEBPACK_IMPORTED_MODULE_1__.u)().Buffer;
	var algs = require_algs();
	var utils = require_utils();
	var Key = require_key();
	var PrivateKey = require_private_key();
	var pem = require_pem();
	function read(buf, options) {
		return pem.read(buf, options, "pkcs8");
	}
	function write(key, options) {
		return pem.write(key, options, "pkcs8");
	}
	function readMPInt(der, nm) {
		assert.strictEqual(der.peek(), asn1.Ber.Integer, nm + " is not an Integer");
		return utils.mpNormalize(der.readString(asn1.Ber.Integer, true));
	}
	function readPkcs8(alg, type, der) {
		if (der.peek() === asn1.Ber.Integer) {
			assert.strictEqual(type, "private", "unexpected Integer at start of public key");
			der.readString(asn1.Ber.Integer, true);
		}
		der.readSequence();
		var next = der.offset + der.length;
		var oid = der.readOID();
		switch (oid) {
			case "1.2.840.113549.1.1.1":
				der._offset = next;
				if (type === "public") return readPkcs8RSAPublic(der);
				else return readPkcs8RSAPrivate(der);
			case "1.2.840.10040.4.1": if (type === "public") return readPkcs8DSAPublic(der);
			else return readPkcs8DSAPrivate(der);
			case "1.2.840.10045.2.1": if (type === "public") return readPkcs8ECDSAPublic(der);
			else return readPkcs8ECDSAPrivate(der);
			case "1.3.101.112": if (type === "public") return readPkcs8EdDSAPublic(der);
			else return readPkcs8EdDSAPrivate(der);
			case "1.3.101.110": if (type === "public") return readPkcs8X25519Public(der);
			else return readPkcs8X25519Private(der);
			default: throw new Error("Unknown key type OID " + oid);
		}
	}
	function readPkcs8RSAPublic(der) {
		der.readSequence(asn1.Ber.BitString);
		der.readByte();
		der.readSequence();
		var n = readMPInt(der, "modulus");
		var e = readMPInt(der, "exponent");
		return new Key({
			type: "rsa",
			source: der.originalInput,
			parts: [{
				name: "e",
				data: e
			}, {
				name: "n",
				data: n
			}]
		});
	}
	function readPkcs8RSAPrivate(der) {
		der.readSequence(asn1.Ber.OctetString);
		der.readSequence();
		var ver = readMPInt(der, "version");
		assert.equal(ver[0], 0, "unknown RSA private key version");
		var n = readMPInt(der, "modulus");
		var e = readMPInt(der, "public exponent");
		var d = readMPInt(der, "private exponent");
		var p = readMPInt(der, "prime1");
		var q = readMPInt(der, "prime2");
		var dmodp = readMPInt(der, "exponent1");
		var dmodq = readMPInt(der, "exponent2");
		var iqmp = readMPInt(der, "iqmp");
		return new PrivateKey({
			type: "rsa",
			parts: [
				{
					name: "n",
					data: n
				},
				{
					name: "e",
					data: e
				},
				{
					name: "d",
					data: d
				},
				{
					name: "iqmp",
					data: iqmp
				},
				{
					name: "p",
					data: p
				},
				{
					name: "q",
					data: q
				},
				{
					name: "dmodp",
					data: dmodp
				},
				{
					name: "dmodq",
					data: dmodq
				}
			]
		});
	}
	function readPkcs8DSAPublic(der) {
		der.readSequence();
		var p = readMPInt(der, "p");
		var q = readMPInt(der, "q");
		var g = readMPInt(der, "g");
		der.readSequence(asn1.Ber.BitString);
		der.readByte();
		var y = readMPInt(der, "y");
		return new Key({
			type: "dsa",
			parts: [
				{
					name: "p",
					data: p
				},
				{
					name: "q",
					data: q
				},
				{
					name: "g",
					data: g
				},
				{
					name: "y",
					data: y
				}
			]
		});
	}
	function readPkcs8DSAPrivate(der) {
		der.readSequence();
		var p = readMPInt(der, "p");
		var q = readMPInt(der, "q");
		var g = readMPInt(der, "g");
		der.readSequence(asn1.Ber.OctetString);
		var x = readMPInt(der, "x");
		var y = utils.calculateDSAPublic(g, p, x);
		return new PrivateKey({
			type: "dsa",
			parts: [
				{
					name: "p",
					data: p
				},
				{
					name: "q",
					data: q
				},
				{
					name: "g",
					data: g
				},
				{
					name: "y",
					data: y
				},
				{
					name: "x",
					data: x
				}
			]
		});
	}
	function readECDSACurve(der) {
		var curveName, curveNames;
		var j, c, cd;
		if (der.peek() === asn1.Ber.OID) {
			var oid = der.readOID();
			curveNames = Object.keys(algs.curves);
			for (j = 0; j < curveNames.length; ++j) {
				c = curveNames[j];
				cd = algs.curves[c];
				if (cd.pkcs8oid === oid) {
					curveName = c;
					break;
				}
			}
		} else {
			der.readSequence();
			var version = der.readString(asn1.Ber.Integer, true);
			assert.strictEqual(version[0], 1, "ECDSA key not version 1");
			var curve = {};
			der.readSequence();
			var fieldTypeOid = der.readOID();
			assert.strictEqual(fieldTypeOid, "1.2.840.10045.1.1", "ECDSA key is not from a prime-field");
			var p = curve.p = utils.mpNormalize(der.readString(asn1.Ber.Integer, true));
			curve.size = p.length * 8 - utils.countZeros(p);
			der.readSequence();
			curve.a = utils.mpNormalize(der.readString(asn1.Ber.OctetString, true));
			curve.b = utils.mpNormalize(der.readString(asn1.Ber.OctetString, true));
			if (der.peek() === asn1.Ber.BitString) curve.s = der.readString(asn1.Ber.BitString, true);
			curve.G = der.readString(asn1.Ber.OctetString, true);
			assert.strictEqual(curve.G[0], 4, "uncompressed G is required");
			curve.n = utils.mpNormalize(der.readString(asn1.Ber.Integer, true));
			curve.h = utils.mpNormalize(der.readString(asn1.Ber.Integer, true));
			assert.strictEqual(curve.h[0], 1, "a cofactor=1 curve is required");
			curveNames = Object.keys(algs.curves);
			var ks = Object.keys(curve);
			for (j = 0; j < curveNames.length; ++j) {
				c = curveNames[j];
				cd = algs.curves[c];
				var equal = true;
				for (var i = 0; i < ks.length; ++i) {
					var k = ks[i];
					if (cd[k] === void 0) continue;
					if (typeof cd[k] === "object" && cd[k].equals !== void 0) {
						if (!cd[k].equals(curve[k])) {
							equal = false;
							break;
						}
					} else if (Buffer.isBuffer(cd[k])) {
						if (cd[k].toString("binary") !== curve[k].toString("binary")) {
							equal = false;
							break;
						}
					} else if (cd[k] !== curve[k]) {
						equal = false;
						break;
					}
				}
				if (equal) {
					curveName = c;
					break;
				}
			}
		}
		return curveName;
	}
	function readPkcs8ECDSAPrivate(der) {
		var curveName = readECDSACurve(der);
		assert.string(curveName, "a known elliptic curve");
		der.readSequence(asn1.Ber.OctetString);
		der.readSequence();
		var version = readMPInt(der, "version");
		assert.equal(version[0], 1, "unknown version of ECDSA key");
		var d = der.readString(asn1.Ber.OctetString, true);
		var Q;
		if (der.peek() == 160) {
			der.readSequence(160);
			der._offset += der.length;
		}
		if (der.peek() == 161) {
			der.readSequence(161);
			Q = der.readString(asn1.Ber.BitString, true);
			Q = utils.ecNormalize(Q);
		}
		if (Q === void 0) Q = utils.publicFromPrivateECDSA(curveName, d).part.Q.data;
		return new PrivateKey({
			type: "ecdsa",
			parts: [
				{
					name: "curve",
					data: Buffer.from(curveName)
				},
				{
					name: "Q",
					data: Q
				},
				{
					name: "d",
					data: d
				}
			]
		});
	}
	function readPkcs8ECDSAPublic(der) {
		var curveName = readECDSACurve(der);
		assert.string(curveName, "a known elliptic curve");
		var Q = der.readString(asn1.Ber.BitString, true);
		Q = utils.ecNormalize(Q);
		return new Key({
			type: "ecdsa",
			parts: [{
				name: "curve",
				data: Buffer.from(curveName)
			}, {
				name: "Q",
				data: Q
			}]
		});
	}
	function readPkcs8EdDSAPublic(der) {
		if (der.peek() === 0) der.readByte();
		var A = utils.readBitString(der);
		return new Key({
			type: "ed25519",
			parts: [{
				name: "A",
				data: utils.zeroPadToLength(A, 32)
			}]
		});
	}
	function readPkcs8X25519Public(der) {
		var A = utils.readBitString(der);
		return new Key({
			type: "curve25519",
			parts: [{
				name: "A",
				data: utils.zeroPadToLength(A, 32)
			}]
		});
	}
	function readPkcs8EdDSAPrivate(der) {
		if (der.peek() === 0) der.readByte();
		der.readSequence(asn1.Ber.OctetString);
		var k = der.readString(asn1.Ber.OctetString, true);
		k = utils.zeroPadToLength(k, 32);
		var A, tag;
		while ((tag = der.peek()) !== null) if (tag === (asn1.Ber.Context | 1)) A = utils.readBitString(der, tag);
		else {
			der.readSequence(tag);
			der._offset += der.length;
		}
		if (A === void 0) A = utils.calculateED25519Public(k);
		return new PrivateKey({
			type: "ed25519",
			parts: [{
				name: "A",
				data: utils.zeroPadToLength(A, 32)
			}, {
				name: "k",
				data: utils.zeroPadToLength(k, 32)
			}]
		});
	}
	function readPkcs8X25519Private(der) {
		if (der.peek() === 0) der.readByte();
		der.readSequence(asn1.Ber.OctetString);
		var k = der.readString(asn1.Ber.OctetString, true);
		k = utils.zeroPadToLength(k, 32);
		var A = utils.calculateX25519Public(k);
		return new PrivateKey({
			type: "curve25519",
			parts: [{
				name: "A",
				data: utils.zeroPadToLength(A, 32)
			}, {
				name: "k",
				data: utils.zeroPadToLength(k, 32)
			}]
		});
	}
	function pkcs8ToBuffer(key) {
		var der = new asn1.BerWriter();
		writePkcs8(der, key);
		return der.buffer;
	}
	function writePkcs8(der, key) {
		der.startSequence();
		if (PrivateKey.isPrivateKey(key)) {
			var version = 0;
			if (key.type === "ed25519") version = 1;
			var vbuf = Buffer.from([version]);
			der.writeBuffer(vbuf, asn1.Ber.Integer);
		}
		der.startSequence();
		switch (key.type) {
			case "rsa":
				der.writeOID("1.2.840.113549.1.1.1");
				if (PrivateKey.isPrivateKey(key)) writePkcs8RSAPrivate(key, der);
				else writePkcs8RSAPublic(key, der);
				break;
			case "dsa":
				der.writeOID("1.2.840.10040.4.1");
				if (PrivateKey.isPrivateKey(key)) writePkcs8DSAPrivate(key, der);
				else writePkcs8DSAPublic(key, der);
				break;
			case "ecdsa":
				der.writeOID("1.2.840.10045.2.1");
				if (PrivateKey.isPrivateKey(key)) writePkcs8ECDSAPrivate(key, der);
				else writePkcs8ECDSAPublic(key, der);
				break;
			case "ed25519":
				der.writeOID("1.3.101.112");
				if (PrivateKey.isPrivateKey(key)) writePkcs8EdDSAPrivate(key, der);
				else writePkcs8EdDSAPublic(key, der);
				break;
			default: throw new Error("Unsupported key type: " + key.type);
		}
		der.endSequence();
	}
	function writePkcs8RSAPrivate(key, der) {
		der.writeNull();
		der.endSequence();
		der.startSequence(asn1.Ber.OctetString);
		der.startSequence();
		var version = Buffer.from([0]);
		der.writeBuffer(version, asn1.Ber.Integer);
		der.writeBuffer(key.part.n.data, asn1.Ber.Integer);
		der.writeBuffer(key.part.e.data, asn1.Ber.Integer);
		der.writeBuffer(key.part.d.data, asn1.Ber.Integer);
		der.writeBuffer(key.part.p.data, asn1.Ber.Integer);
		der.writeBuffer(key.part.q.data, asn1.Ber.Integer);
		if (!key.part.dmodp || !key.part.dmodq) utils.addRSAMissing(key);
		der.writeBuffer(key.part.dmodp.data, asn1.Ber.Integer);
		der.writeBuffer(key.part.dmodq.data, asn1.Ber.Integer);
		der.writeBuffer(key.part.iqmp.data, asn1.Ber.Integer);
		der.endSequence();
		der.endSequence();
	}
	function writePkcs8RSAPublic(key, der) {
		der.writeNull();
		der.endSequence();
		der.startSequence(asn1.Ber.BitString);
		der.writeByte(0);
		der.startSequence();
		der.writeBuffer(key.part.n.data, asn1.Ber.Integer);
		der.writeBuffer(key.part.e.data, asn1.Ber.Integer);
		der.endSequence();
		der.endSequence();
	}
	function writePkcs8DSAPrivate(key, der) {
		der.startSequence();
		der.writeBuffer(key.part.p.data, asn1.Ber.Integer);
		der.writeBuffer(key.part.q.data, asn1.Ber.Integer);
		der.writeBuffer(key.part.g.data, asn1.Ber.Integer);
		der.endSequence();
		der.endSequence();
		der.startSequence(asn1.Ber.OctetString);
		der.writeBuffer(key.part.x.data, asn1.Ber.Integer);
		der.endSequence();
	}
	function writePkcs8DSAPublic(key, der) {
		der.startSequence();
		der.writeBuffer(key.part.p.data, asn1.Ber.Integer);
		der.writeBuffer(key.part.q.data, asn1.Ber.Integer);
		der.writeBuffer(key.part.g.data, asn1.Ber.Integer);
		der.endSequence();
		der.endSequence();
		der.startSequence(asn1.Ber.BitString);
		der.writeByte(0);
		der.writeBuffer(key.part.y.data, asn1.Ber.Integer);
		der.endSequence();
	}
	function writeECDSACurve(key, der) {
		var curve = algs.curves[key.curve];
		if (curve.pkcs8oid) der.writeOID(curve.pkcs8oid);
		else {
			der.startSequence();
			var version = Buffer.from([1]);
			der.writeBuffer(version, asn1.Ber.Integer);
			der.startSequence();
			der.writeOID("1.2.840.10045.1.1");
			der.writeBuffer(curve.p, asn1.Ber.Integer);
			der.endSequence();
			der.startSequence();
			var a = curve.p;
			if (a[0] === 0) a = a.slice(1);
			der.writeBuffer(a, asn1.Ber.OctetString);
			der.writeBuffer(curve.b, asn1.Ber.OctetString);
			der.writeBuffer(curve.s, asn1.Ber.BitString);
			der.endSequence();
			der.writeBuffer(curve.G, asn1.Ber.OctetString);
			der.writeBuffer(curve.n, asn1.Ber.Integer);
			var h = curve.h;
			if (!h) h = Buffer.from([1]);
			der.writeBuffer(h, asn1.Ber.Integer);
			der.endSequence();
		}
	}
	function writePkcs8ECDSAPublic(key, der) {
		writeECDSACurve(key, der);
		der.endSequence();
		var Q = utils.ecNormalize(key.part.Q.data, true);
		der.writeBuffer(Q, asn1.Ber.BitString);
	}
	function writePkcs8ECDSAPrivate(key, der) {
		writeECDSACurve(key, der);
		der.endSequence();
		der.startSequence(asn1.Ber.OctetString);
		der.startSequence();
		var version = Buffer.from([1]);
		der.writeBuffer(version, asn1.Ber.Integer);
		der.writeBuffer(key.part.d.data, asn1.Ber.OctetString);
		der.startSequence(161);
		var Q = utils.ecNormalize(key.part.Q.data, true);
		der.writeBuffer(Q, asn1.Ber.BitString);
		der.endSequence();
		der.endSequence();
		der.endSequence();
	}
	function writePkcs8EdDSAPublic(key, der) {
		der.endSequence();
		utils.writeBitString(der, key.part.A.data);
	}
	function writePkcs8EdDSAPrivate(key, der) {
		der.endSequence();
		der.startSequence(asn1.Ber.OctetString);
		var k = utils.mpNormalize(key.part.k.data);
		while (k.length > 32 && k[0] === 0) k = k.slice(1);
		der.writeBuffer(k, asn1.Ber.OctetString);
		der.endSequence();
		utils.writeBitString(der, key.part.A.data, asn1.Ber.Context | 1);
	}
}));
// node_modules/sshpk/lib/formats/pkcs1.js
var require_pkcs1 = /* @__PURE__ */ (0,_rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports, module) => {
	module.exports = {
		read,
		readPkcs1,
		write,
		writePkcs1
	};
	var assert = require_assert();
	var asn1 = (0,_private_key_mjs__WEBPACK_IMPORTED_MODULE_1__.l)();
	var Buffer = (0,_private_key_mjs__WEBPACK_IMPORTED_MODULE_1__.u)().Buffer;
	var algs = require_algs();
	var utils = require_utils();
	var Key = require_key();
	var PrivateKey = require_private_key();
	var pem = require_pem();
	var readECDSACurve = require_pkcs8().readECDSACurve;
	function read(buf, options) {
		return pem.read(buf, options, "pkcs1");
	}
	function write(key, options) {
		return pem.write(key, options, "pkcs1");
	}
	function readMPInt(der, nm) {
		assert.strictEqual(der.peek(), asn1.Ber.Integer, nm + " is not an Integer");
		return utils.mpNormalize(der.readString(asn1.Ber.Integer, true));
	}
	function readPkcs1(alg, type, der) {
		switch (alg) {
			case "RSA":
				if (type === "public") return readPkcs1RSAPublic(der);
				else if (type === "private") return readPkcs1RSAPrivate(der);
				throw new Error("Unknown key type: " + type);
			case "DSA":
				if (type === "public") return readPkcs1DSAPublic(der);
				else if (type === "private") return readPkcs1DSAPrivate(der);
				throw new Error("Unknown key type: " + type);
			case "EC":
			case "ECDSA":
				if (type === "private") return readPkcs1ECDSAPrivate(der);
				else if (type === "public") return readPkcs1ECDSAPublic(der);
				throw new Error("Unknown key type: " + type);
			case "EDDSA":
			case "EdDSA":
				if (type === "private") return readPkcs1EdDSAPrivate(der);
				throw new Error(type + " keys not supported with EdDSA");
			default: throw new Error("Unknown key algo: " + alg);
		}
	}
	function readPkcs1RSAPublic(der) {
		var n = readMPInt(der, "modulus");
		return new Key({
			type: "rsa",
			parts: [{
				name: "e",
				data: readMPInt(der, "exponent")
			}, {
				name: "n",
				data: n
			}]
		});
	}
	function readPkcs1RSAPrivate(der) {
		var version = readMPInt(der, "version");
		assert.strictEqual(version[0], 0);
		var n = readMPInt(der, "modulus");
		var e = readMPInt(der, "public exponent");
		var d = readMPInt(der, "private exponent");
		var p = readMPInt(der, "prime1");
		var q = readMPInt(der, "prime2");
		var dmodp = readMPInt(der, "exponent1");
		var dmodq = readMPInt(der, "exponent2");
		var iqmp = readMPInt(der, "iqmp");
		return new PrivateKey({
			type: "rsa",
			parts: [
				{
					name: "n",
					data: n
				},
				{
					name: "e",
					data: e
				},
				{
					name: "d",
					data: d
				},
				{
					name: "iqmp",
					data: iqmp
				},
				{
					name: "p",
					data: p
				},
				{
					name: "q",
					data: q
				},
				{
					name: "dmodp",
					data: dmodp
				},
				{
					name: "dmodq",
					data: dmodq
				}
			]
		});
	}
	function readPkcs1DSAPrivate(der) {
		var version = readMPInt(der, "version");
		assert.strictEqual(version.readUInt8(0), 0);
		var p = readMPInt(der, "p");
		var q = readMPInt(der, "q");
		var g = readMPInt(der, "g");
		var y = readMPInt(der, "y");
		var x = readMPInt(der, "x");
		return new PrivateKey({
			type: "dsa",
			parts: [
				{
					name: "p",
					data: p
				},
				{
					name: "q",
					data: q
				},
				{
					name: "g",
					data: g
				},
				{
					name: "y",
					data: y
				},
				{
					name: "x",
					data: x
				}
			]
		});
	}
	function readPkcs1EdDSAPrivate(der) {
		var version = readMPInt(der, "version");
		assert.strictEqual(version.readUInt8(0), 1);
		var k = der.readString(asn1.Ber.OctetString, true);
		der.readSequence(160);
		var oid = der.readOID();
		assert.strictEqual(oid, "1.3.101.112", "the ed25519 curve identifier");
		der.readSequence(161);
		var A = utils.readBitString(der);
		return new PrivateKey({
			type: "ed25519",
			parts: [{
				name: "A",
				data: utils.zeroPadToLength(A, 32)
			}, {
				name: "k",
				data: k
			}]
		});
	}
	function readPkcs1DSAPublic(der) {
		var y = readMPInt(der, "y");
		var p = readMPInt(der, "p");
		var q = readMPInt(der, "q");
		var g = readMPInt(der, "g");
		return new Key({
			type: "dsa",
			parts: [
				{
					name: "y",
					data: y
				},
				{
					name: "p",
					data: p
				},
				{
					name: "q",
					data: q
				},
				{
					name: "g",
					data: g
				}
			]
		});
	}
	function readPkcs1ECDSAPublic(der) {
		der.readSequence();
		var oid = der.readOID();
		assert.strictEqual(oid, "1.2.840.10045.2.1", "must be ecPublicKey");
		var curveOid = der.readOID();
		var curve;
		var curves = Object.keys(algs.curves);
		for (var j = 0; j < curves.length; ++j) {
			var c = curves[j];
			if (algs.curves[c].pkcs8oid === curveOid) {
				curve = c;
				break;
			}
		}
		assert.string(curve, "a known ECDSA named curve");
		var Q = der.readString(asn1.Ber.BitString, true);
		Q = utils.ecNormalize(Q);
		return new Key({
			type: "ecdsa",
			parts: [{
				name: "curve",
				data: Buffer.from(curve)
			}, {
				name: "Q",
				data: Q
			}]
		});
	}
	function readPkcs1ECDSAPrivate(der) {
		var version = readMPInt(der, "version");
		assert.strictEqual(version.readUInt8(0), 1);
		var d = der.readString(asn1.Ber.OctetString, true);
		der.readSequence(160);
		var curve = readECDSACurve(der);
		assert.string(curve, "a known elliptic curve");
		der.readSequence(161);
		var Q = der.readString(asn1.Ber.BitString, true);
		Q = utils.ecNormalize(Q);
		return new PrivateKey({
			type: "ecdsa",
			parts: [
				{
					name: "curve",
					data: Buffer.from(curve)
				},
				{
					name: "Q",
					data: Q
				},
				{
					name: "d",
					data: d
				}
			]
		});
	}
	function writePkcs1(der, key) {
		der.startSequence();
		switch (key.type) {
			case "rsa":
				if (PrivateKey.isPrivateKey(key)) writePkcs1RSAPrivate(der, key);
				else writePkcs1RSAPublic(der, key);
				break;
			case "dsa":
				if (PrivateKey.isPrivateKey(key)) writePkcs1DSAPrivate(der, key);
				else writePkcs1DSAPublic(der, key);
				break;
			case "ecdsa":
				if (PrivateKey.isPrivateKey(key)) writePkcs1ECDSAPrivate(der, key);
				else writePkcs1ECDSAPublic(der, key);
				break;
			case "ed25519":
				if (PrivateKey.isPrivateKey(key)) writePkcs1EdDSAPrivate(der, key);
				else writePkcs1EdDSAPublic(der, key);
				break;
			default: throw new Error("Unknown key algo: " + key.type);
		}
		der.endSequence();
	}
	function writePkcs1RSAPublic(der, key) {
		der.writeBuffer(key.part.n.data, asn1.Ber.Integer);
		der.writeBuffer(key.part.e.data, asn1.Ber.Integer);
	}
	function writePkcs1RSAPrivate(der, key) {
		var ver = Buffer.from([0]);
		der.writeBuffer(ver, asn1.Ber.Integer);
		der.writeBuffer(key.part.n.data, asn1.Ber.Integer);
		der.writeBuffer(key.part.e.data, asn1.Ber.Integer);
		der.writeBuffer(key.part.d.data, asn1.Ber.Integer);
		der.writeBuffer(key.part.p.data, asn1.Ber.Integer);
		der.writeBuffer(key.part.q.data, asn1.Ber.Integer);
		if (!key.part.dmodp || !key.part.dmodq) utils.addRSAMissing(key);
		der.writeBuffer(key.part.dmodp.data, asn1.Ber.Integer);
		der.writeBuffer(key.part.dmodq.data, asn1.Ber.Integer);
		der.writeBuffer(key.part.iqmp.data, asn1.Ber.Integer);
	}
	function writePkcs1DSAPrivate(der, key) {
		var ver = Buffer.from([0]);
		der.writeBuffer(ver, asn1.Ber.Integer);
		der.writeBuffer(key.part.p.data, asn1.Ber.Integer);
		der.writeBuffer(key.part.q.data, asn1.Ber.Integer);
		der.writeBuffer(key.part.g.data, asn1.Ber.Integer);
		der.writeBuffer(key.part.y.data, asn1.Ber.Integer);
		der.writeBuffer(key.part.x.data, asn1.Ber.Integer);
	}
	function writePkcs1DSAPublic(der, key) {
		der.writeBuffer(key.part.y.data, asn1.Ber.Integer);
		der.writeBuffer(key.part.p.data, asn1.Ber.Integer);
		der.writeBuffer(key.part.q.data, asn1.Ber.Integer);
		der.writeBuffer(key.part.g.data, asn1.Ber.Integer);
	}
	function writePkcs1ECDSAPublic(der, key) {
		der.startSequence();
		der.writeOID("1.2.840.10045.2.1");
		var curve = key.part.curve.data.toString();
		var curveOid = algs.curves[curve].pkcs8oid;
		assert.string(curveOid, "a known ECDSA named curve");
		der.writeOID(curveOid);
		der.endSequence();
		var Q = utils.ecNormalize(key.part.Q.data, true);
		der.writeBuffer(Q, asn1.Ber.BitString);
	}
	function writePkcs1ECDSAPrivate(der, key) {
		var ver = Buffer.from([1]);
		der.writeBuffer(ver, asn1.Ber.Integer);
		der.writeBuffer(key.part.d.data, asn1.Ber.OctetString);
		der.startSequence(160);
		var curve = key.part.curve.data.toString();
		var curveOid = algs.curves[curve].pkcs8oid;
		assert.string(curveOid, "a known ECDSA named curve");
		der.writeOID(curveOid);
		der.endSequence();
		der.startSequence(161);
		var Q = utils.ecNormalize(key.part.Q.data, true);
		der.writeBuffer(Q, asn1.Ber.BitString);
		der.endSequence();
	}
	function writePkcs1EdDSAPrivate(der, key) {
		var ver = Buffer.from([1]);
		der.writeBuffer(ver, asn1.Ber.Integer);
		der.writeBuffer(key.part.k.data, asn1.Ber.OctetString);
		der.startSequence(160);
		der.writeOID("1.3.101.112");
		der.endSequence();
		der.startSequence(161);
		utils.writeBitString(der, key.part.A.data);
		der.endSequence();
	}
	function writePkcs1EdDSAPublic(der, key) {
		throw new Error("Public keys are not supported for EdDSA PKCS#1");
	}
}));
// node_modules/sshpk/lib/formats/rfc4253.js
var require_rfc4253 = /* @__PURE__ */ (0,_rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports, module) => {
	module.exports = {
		read: read.bind(void 0, false, void 0),
		readType: read.bind(void 0, false),
		write,
		readPartial: read.bind(void 0, true),
		readInternal: read,
		keyTypeToAlg,
		algToKeyType
	};
	var assert = require_assert();
	var Buffer = (0,_private_key_mjs__WEBPACK_IMPORTED_MODULE_1__.u)().Buffer;
	var algs = require_algs();
	var utils = require_utils();
	var Key = require_key();
	var PrivateKey = require_private_key();
	var SSHBuffer = require_ssh_buffer();
	function algToKeyType(alg) {
		assert.string(alg);
		if (alg === "ssh-dss") return "dsa";
		else if (alg === "ssh-rsa") return "rsa";
		else if (alg === "ssh-ed25519") return "ed25519";
		else if (alg === "ssh-curve25519") return "curve25519";
		else if (alg.match(/^ecdsa-sha2-/)) return "ecdsa";
		else throw new Error("Unknown algorithm " + alg);
	}
	function keyTypeToAlg(key) {
		assert.object(key);
		if (key.type === "dsa") return "ssh-dss";
		else if (key.type === "rsa") return "ssh-rsa";
		else if (key.type === "ed25519") return "ssh-ed25519";
		else if (key.type === "curve25519") return "ssh-curve25519";
		else if (key.type === "ecdsa") return "ecdsa-sha2-" + key.part.curve.data.toString();
		else throw new Error("Unknown key type " + key.type);
	}
	function read(partial, type, buf, options) {
		if (typeof buf === "string") buf = Buffer.from(buf);
		assert.buffer(buf, "buf");
		var key = {};
		var parts = key.parts = [];
		var sshbuf = new SSHBuffer({ buffer: buf });
		var alg = sshbuf.readString();
		assert.ok(!sshbuf.atEnd(), "key must have at least one part");
		key.type = algToKeyType(alg);
		var partCount = algs.info[key.type].parts.length;
		if (type && type === "private") partCount = algs.privInfo[key.type].parts.length;
		while (!sshbuf.atEnd() && parts.length < partCount) parts.push(sshbuf.readPart());
		while (!partial && !sshbuf.atEnd()) parts.push(sshbuf.readPart());
		assert.ok(parts.length >= 1, "key must have at least one part");
		assert.ok(partial || sshbuf.atEnd(), "leftover bytes at end of key");
		var Constructor = Key;
		var algInfo = algs.info[key.type];
		if (type === "private" || algInfo.parts.length !== parts.length) {
			algInfo = algs.privInfo[key.type];
			Constructor = PrivateKey;
		}
		assert.strictEqual(algInfo.parts.length, parts.length);
		if (key.type === "ecdsa") {
			var res = /^ecdsa-sha2-(.+)$/.exec(alg);
			assert.ok(res !== null);
			assert.strictEqual(res[1], parts[0].data.toString());
		}
		var normalized = true;
		for (var i = 0; i < algInfo.parts.length; ++i) {
			var p = parts[i];
			p.name = algInfo.parts[i];
			if (key.type === "ed25519" && p.name === "k") p.data = p.data.slice(0, 32);
			if (p.name !== "curve" && algInfo.normalize !== false) {
				var nd;
				if (key.type === "ed25519") nd = utils.zeroPadToLength(p.data, 32);
				else nd = utils.mpNormalize(p.data);
				if (nd.toString("binary") !== p.data.toString("binary")) {
					p.data = nd;
					normalized = false;
				}
			}
		}
		if (normalized) key._rfc4253Cache = sshbuf.toBuffer();
		if (partial && typeof partial === "object") {
			partial.remainder = sshbuf.remainder();
			partial.consumed = sshbuf._offset;
		}
		return new Constructor(key);
	}
	function write(key, options) {
		assert.object(key);
		var alg = keyTypeToAlg(key);
		var i;
		var algInfo = algs.info[key.type];
		if (PrivateKey.isPrivateKey(key)) algInfo = algs.privInfo[key.type];
		var parts = algInfo.parts;
		var buf = new SSHBuffer({});
		buf.writeString(alg);
		for (i = 0; i < parts.length; ++i) {
			var data = key.part[parts[i]].data;
			if (algInfo.normalize !== false) {
				if (key.type === "ed25519") data = utils.zeroPadToLength(data, 32);
				else data = utils.mpNormalize(data);
			}
			if (key.type === "ed25519" && parts[i] === "k") data = Buffer.concat([data, key.part.A.data]);
			buf.writeBuffer(data);
		}
		return buf.toBuffer();
	}
}));
// node_modules/sshpk/lib/formats/ssh-private.js
var require_ssh_private = /* @__PURE__ */ (0,_rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports, module) => {
	module.exports = {
		read,
		readSSHPrivate,
		write
	};
	var assert = require_assert();
	(0,_private_key_mjs__WEBPACK_IMPORTED_MODULE_1__.l)();
	var Buffer = (0,_private_key_mjs__WEBPACK_IMPORTED_MODULE_1__.u)().Buffer;
	require_algs();
	var utils = require_utils();
	var crypto = (0,_rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__.r)("crypto");
	require_key();
	var PrivateKey = require_private_key();
	var pem = require_pem();
	var rfc4253 = require_rfc4253();
	var SSHBuffer = require_ssh_buffer();
	var errors = require_errors();
	var bcrypt;
	function read(buf, options) {
		return pem.read(buf, options);
	}
	var MAGIC = "openssh-key-v1";
	function readSSHPrivate(type, buf, options) {
		buf = new SSHBuffer({ buffer: buf });
		var magic = buf.readCString();
		assert.strictEqual(magic, MAGIC, "bad magic string");
		var cipher = buf.readString();
		var kdf = buf.readString();
		var kdfOpts = buf.readBuffer();
		if (buf.readInt() !== 1) throw new Error("OpenSSH-format key file contains multiple keys: this is unsupported.");
		var pubKey = buf.readBuffer();
		if (type === "public") {
			assert.ok(buf.atEnd(), "excess bytes left after key");
			return rfc4253.read(pubKey);
		}
		var privKeyBlob = buf.readBuffer();
		assert.ok(buf.atEnd(), "excess bytes left after key");
		var kdfOptsBuf = new SSHBuffer({ buffer: kdfOpts });
		switch (kdf) {
			case "none":
				if (cipher !== "none") throw new Error("OpenSSH-format key uses KDF \"none\" but specifies a cipher other than \"none\"");
				break;
			case "bcrypt":
				var salt = kdfOptsBuf.readBuffer();
				var rounds = kdfOptsBuf.readInt();
				var cinf = utils.opensshCipherInfo(cipher);
				if (bcrypt === void 0) bcrypt = (0,_private_key_mjs__WEBPACK_IMPORTED_MODULE_1__.s)();
				if (typeof options.passphrase === "string") options.passphrase = Buffer.from(options.passphrase, "utf-8");
				if (!Buffer.isBuffer(options.passphrase)) throw new errors.KeyEncryptedError(options.filename, "OpenSSH");
				var pass = new Uint8Array(options.passphrase);
				var salti = new Uint8Array(salt);
				var out = new Uint8Array(cinf.keySize + cinf.blockSize);
				if (bcrypt.pbkdf(pass, pass.length, salti, salti.length, out, out.length, rounds) !== 0) throw new Error("bcrypt_pbkdf function returned failure, parameters invalid");
				out = Buffer.from(out);
				var ckey = out.slice(0, cinf.keySize);
				var iv = out.slice(cinf.keySize, cinf.keySize + cinf.blockSize);
				var cipherStream = crypto.createDecipheriv(cinf.opensslName, ckey, iv);
				cipherStream.setAutoPadding(false);
				var chunk, chunks = [];
				cipherStream.once("error", function(e) {
					if (e.toString().indexOf("bad decrypt") !== -1) throw new Error("Incorrect passphrase supplied, could not decrypt key");
					throw e;
				});
				cipherStream.write(privKeyBlob);
				cipherStream.end();
				while ((chunk = cipherStream.read()) !== null) chunks.push(chunk);
				privKeyBlob = Buffer.concat(chunks);
				break;
			default: throw new Error("OpenSSH-format key uses unknown KDF \"" + kdf + "\"");
		}
		buf = new SSHBuffer({ buffer: privKeyBlob });
		if (buf.readInt() !== buf.readInt()) throw new Error("Incorrect passphrase supplied, could not decrypt key");
		var ret = {};
		var key = rfc4253.readInternal(ret, "private", buf.remainder());
		buf.skip(ret.consumed);
		key.comment = buf.readString();
		return key;
	}
	function write(key, options) {
		var pubKey;
		if (PrivateKey.isPrivateKey(key)) pubKey = key.toPublic();
		else pubKey = key;
		var cipher = "none";
		var kdf = "none";
		var kdfopts = Buffer.alloc(0);
		var cinf = { blockSize: 8 };
		var passphrase;
		if (options !== void 0) {
			passphrase = options.passphrase;
			if (typeof passphrase === "string") passphrase = Buffer.from(passphrase, "utf-8");
			if (passphrase !== void 0) {
				assert.buffer(passphrase, "options.passphrase");
				assert.optionalString(options.cipher, "options.cipher");
				cipher = options.cipher;
				if (cipher === void 0) cipher = "aes128-ctr";
				cinf = utils.opensshCipherInfo(cipher);
				kdf = "bcrypt";
			}
		}
		var privBuf;
		if (PrivateKey.isPrivateKey(key)) {
			privBuf = new SSHBuffer({});
			var checkInt = crypto.randomBytes(4).readUInt32BE(0);
			privBuf.writeInt(checkInt);
			privBuf.writeInt(checkInt);
			privBuf.write(key.toBuffer("rfc4253"));
			privBuf.writeString(key.comment || "");
			var n = 1;
			while (privBuf._offset % cinf.blockSize !== 0) privBuf.writeChar(n++);
			privBuf = privBuf.toBuffer();
		}
		switch (kdf) {
			case "none": break;
			case "bcrypt":
				var salt = crypto.randomBytes(16);
				var rounds = 16;
				var kdfssh = new SSHBuffer({});
				kdfssh.writeBuffer(salt);
				kdfssh.writeInt(rounds);
				kdfopts = kdfssh.toBuffer();
				if (bcrypt === void 0) bcrypt = (0,_private_key_mjs__WEBPACK_IMPORTED_MODULE_1__.s)();
				var pass = new Uint8Array(passphrase);
				var salti = new Uint8Array(salt);
				var out = new Uint8Array(cinf.keySize + cinf.blockSize);
				if (bcrypt.pbkdf(pass, pass.length, salti, salti.length, out, out.length, rounds) !== 0) throw new Error("bcrypt_pbkdf function returned failure, parameters invalid");
				out = Buffer.from(out);
				var ckey = out.slice(0, cinf.keySize);
				var iv = out.slice(cinf.keySize, cinf.keySize + cinf.blockSize);
				var cipherStream = crypto.createCipheriv(cinf.opensslName, ckey, iv);
				cipherStream.setAutoPadding(false);
				var chunk, chunks = [];
				cipherStream.once("error", function(e) {
					throw e;
				});
				cipherStream.write(privBuf);
				cipherStream.end();
				while ((chunk = cipherStream.read()) !== null) chunks.push(chunk);
				privBuf = Buffer.concat(chunks);
				break;
			default: throw new Error("Unsupported kdf " + kdf);
		}
		var buf = new SSHBuffer({});
		buf.writeCString(MAGIC);
		buf.writeString(cipher);
		buf.writeString(kdf);
		buf.writeBuffer(kdfopts);
		buf.writeInt(1);
		buf.writeBuffer(pubKey.toBuffer("rfc4253"));
		if (privBuf) buf.writeBuffer(privBuf);
		buf = buf.toBuffer();
		var header;
		if (PrivateKey.isPrivateKey(key)) header = "OPENSSH PRIVATE KEY";
		else header = "OPENSSH PUBLIC KEY";
		var tmp = buf.toString("base64");
		var len = tmp.length + tmp.length / 70 + 18 + 16 + header.length * 2 + 10;
		buf = Buffer.alloc(len);
		var o = 0;
		o += buf.write("-----BEGIN " + header + "-----\n", o);
		for (var i = 0; i < tmp.length;) {
			var limit = i + 70;
			if (limit > tmp.length) limit = tmp.length;
			o += buf.write(tmp.slice(i, limit), o);
			buf[o++] = 10;
			i = limit;
		}
		o += buf.write("-----END " + header + "-----\n", o);
		return buf.slice(0, o);
	}
}));
// node_modules/sshpk/lib/formats/pem.js
var require_pem = /* @__PURE__ */ (0,_rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports, module) => {
	module.exports = {
		read,
		write
	};
	var assert = require_assert();
	var asn1 = (0,_private_key_mjs__WEBPACK_IMPORTED_MODULE_1__.l)();
	var crypto = (0,_rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__.r)("crypto");
	var Buffer = (0,_private_key_mjs__WEBPACK_IMPORTED_MODULE_1__.u)().Buffer;
	require_algs();
	var utils = require_utils();
	var Key = require_key();
	var PrivateKey = require_private_key();
	var pkcs1 = require_pkcs1();
	var pkcs8 = require_pkcs8();
	var sshpriv = require_ssh_private();
	var rfc4253 = require_rfc4253();
	var errors = require_errors();
	var OID_PBES2 = "1.2.840.113549.1.5.13";
	var OID_PBKDF2 = "1.2.840.113549.1.5.12";
	var OID_TO_CIPHER = {
		"1.2.840.113549.3.7": "3des-cbc",
		"2.16.840.1.101.3.4.1.2": "aes128-cbc",
		"2.16.840.1.101.3.4.1.42": "aes256-cbc"
	};
	var CIPHER_TO_OID = {};
	Object.keys(OID_TO_CIPHER).forEach(function(k) {
		CIPHER_TO_OID[OID_TO_CIPHER[k]] = k;
	});
	var OID_TO_HASH = {
		"1.2.840.113549.2.7": "sha1",
		"1.2.840.113549.2.9": "sha256",
		"1.2.840.113549.2.11": "sha512"
	};
	var HASH_TO_OID = {};
	Object.keys(OID_TO_HASH).forEach(function(k) {
		HASH_TO_OID[OID_TO_HASH[k]] = k;
	});
	function read(buf, options, forceType) {
		var input = buf;
		if (typeof buf !== "string") {
			assert.buffer(buf, "buf");
			buf = buf.toString("ascii");
		}
		var lines = buf.trim().split(/[\r\n]+/g);
		var m;
		var si = -1;
		while (!m && si < lines.length) m = lines[++si].match(/[-]+[ ]*BEGIN ([A-Z0-9][A-Za-z0-9]+ )?(PUBLIC|PRIVATE) KEY[ ]*[-]+/);
		assert.ok(m, "invalid PEM header");
		var m2;
		var ei = lines.length;
		while (!m2 && ei > 0) m2 = lines[--ei].match(/[-]+[ ]*END ([A-Z0-9][A-Za-z0-9]+ )?(PUBLIC|PRIVATE) KEY[ ]*[-]+/);
		assert.ok(m2, "invalid PEM footer");
		assert.equal(m[2], m2[2]);
		var type = m[2].toLowerCase();
		var alg;
		if (m[1]) {
			assert.equal(m[1], m2[1], "PEM header and footer mismatch");
			alg = m[1].trim();
		}
		lines = lines.slice(si, ei + 1);
		var headers = {};
		while (true) {
			lines = lines.slice(1);
			m = lines[0].match(/^([A-Za-z0-9-]+): (.+)$/);
			if (!m) break;
			headers[m[1].toLowerCase()] = m[2];
		}
		lines = lines.slice(0, -1).join("");
		buf = Buffer.from(lines, "base64");
		var cipher, key, iv;
		if (headers["proc-type"]) {
			var parts = headers["proc-type"].split(",");
			if (parts[0] === "4" && parts[1] === "ENCRYPTED") {
				if (typeof options.passphrase === "string") options.passphrase = Buffer.from(options.passphrase, "utf-8");
				if (!Buffer.isBuffer(options.passphrase)) throw new errors.KeyEncryptedError(options.filename, "PEM");
				else {
					parts = headers["dek-info"].split(",");
					assert.ok(parts.length === 2);
					cipher = parts[0].toLowerCase();
					iv = Buffer.from(parts[1], "hex");
					key = utils.opensslKeyDeriv(cipher, iv, options.passphrase, 1).key;
				}
			}
		}
		if (alg && alg.toLowerCase() === "encrypted") {
			var eder = new asn1.BerReader(buf);
			var pbesEnd;
			eder.readSequence();
			eder.readSequence();
			pbesEnd = eder.offset + eder.length;
			var method = eder.readOID();
			if (method !== OID_PBES2) throw new Error("Unsupported PEM/PKCS8 encryption scheme: " + method);
			eder.readSequence();
			eder.readSequence();
			var kdfEnd = eder.offset + eder.length;
			var kdfOid = eder.readOID();
			if (kdfOid !== OID_PBKDF2) throw new Error("Unsupported PBES2 KDF: " + kdfOid);
			eder.readSequence();
			var salt = eder.readString(asn1.Ber.OctetString, true);
			var iterations = eder.readInt();
			var hashAlg = "sha1";
			if (eder.offset < kdfEnd) {
				eder.readSequence();
				var hashAlgOid = eder.readOID();
				hashAlg = OID_TO_HASH[hashAlgOid];
				if (hashAlg === void 0) throw new Error("Unsupported PBKDF2 hash: " + hashAlgOid);
			}
			eder._offset = kdfEnd;
			eder.readSequence();
			var cipherOid = eder.readOID();
			cipher = OID_TO_CIPHER[cipherOid];
			if (cipher === void 0) throw new Error("Unsupported PBES2 cipher: " + cipherOid);
			iv = eder.readString(asn1.Ber.OctetString, true);
			eder._offset = pbesEnd;
			buf = eder.readString(asn1.Ber.OctetString, true);
			if (typeof options.passphrase === "string") options.passphrase = Buffer.from(options.passphrase, "utf-8");
			if (!Buffer.isBuffer(options.passphrase)) throw new errors.KeyEncryptedError(options.filename, "PEM");
			var cinfo = utils.opensshCipherInfo(cipher);
			cipher = cinfo.opensslName;
			key = utils.pbkdf2(hashAlg, salt, iterations, cinfo.keySize, options.passphrase);
			alg = void 0;
		}
		if (cipher && key && iv) {
			var cipherStream = crypto.createDecipheriv(cipher, key, iv);
			var chunk, chunks = [];
			cipherStream.once("error", function(e) {
				if (e.toString().indexOf("bad decrypt") !== -1) throw new Error("Incorrect passphrase supplied, could not decrypt key");
				throw e;
			});
			cipherStream.write(buf);
			cipherStream.end();
			while ((chunk = cipherStream.read()) !== null) chunks.push(chunk);
			buf = Buffer.concat(chunks);
		}
		if (alg && alg.toLowerCase() === "openssh") return sshpriv.readSSHPrivate(type, buf, options);
		if (alg && alg.toLowerCase() === "ssh2") return rfc4253.readType(type, buf, options);
		var der = new asn1.BerReader(buf);
		der.originalInput = input;
		der.readSequence();
		if (alg) {
			if (forceType) assert.strictEqual(forceType, "pkcs1");
			return pkcs1.readPkcs1(alg, type, der);
		} else {
			if (forceType) assert.strictEqual(forceType, "pkcs8");
			return pkcs8.readPkcs8(alg, type, der);
		}
	}
	function write(key, options, type) {
		assert.object(key);
		var alg = {
			"ecdsa": "EC",
			"rsa": "RSA",
			"dsa": "DSA",
			"ed25519": "EdDSA"
		}[key.type];
		var header;
		var der = new asn1.BerWriter();
		if (PrivateKey.isPrivateKey(key)) {
			if (type && type === "pkcs8") {
				header = "PRIVATE KEY";
				pkcs8.writePkcs8(der, key);
			} else {
				if (type) assert.strictEqual(type, "pkcs1");
				header = alg + " PRIVATE KEY";
				pkcs1.writePkcs1(der, key);
			}
		} else if (Key.isKey(key)) {
			if (type && type === "pkcs1") {
				header = alg + " PUBLIC KEY";
				pkcs1.writePkcs1(der, key);
			} else {
				if (type) assert.strictEqual(type, "pkcs8");
				header = "PUBLIC KEY";
				pkcs8.writePkcs8(der, key);
			}
		} else throw new Error("key is not a Key or PrivateKey");
		var tmp = der.buffer.toString("base64");
		var len = tmp.length + tmp.length / 64 + 18 + 16 + header.length * 2 + 10;
		var buf = Buffer.alloc(len);
		var o = 0;
		o += buf.write("-----BEGIN " + header + "-----\n", o);
		for (var i = 0; i < tmp.length;) {
			var limit = i + 64;
			if (limit > tmp.length) limit = tmp.length;
			o += buf.write(tmp.slice(i, limit), o);
			buf[o++] = 10;
			i = limit;
		}
		o += buf.write("-----END " + header + "-----\n", o);
		return buf.slice(0, o);
	}
}));
// node_modules/sshpk/lib/formats/ssh.js
var require_ssh = /* @__PURE__ */ (0,_rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports, module) => {
	module.exports = {
		read,
		write
	};
	var assert = require_assert();
	var Buffer = (0,_private_key_mjs__WEBPACK_IMPORTED_MODULE_1__.u)().Buffer;
	var rfc4253 = require_rfc4253();
	require_utils();
	var Key = require_key();
	require_private_key();
	require_ssh_private();
	var SSHKEY_RE = /^([a-z0-9-]+)[ \t]+([a-zA-Z0-9+\/]+[=]*)([ \t]+([^ \t][^\n]*[\n]*)?)?$/;
	var SSHKEY_RE2 = /^([a-z0-9-]+)[ \t\n]+([a-zA-Z0-9+\/][a-zA-Z0-9+\/ \t\n=]*)([^a-zA-Z0-9+\/ \t\n=].*)?$/;
	function read(buf, options) {
		if (typeof buf !== "string") {
			assert.buffer(buf, "buf");
			buf = buf.toString("ascii");
		}
		var trimmed = buf.trim().replace(/[\\\r]/g, "");
		var m = trimmed.match(SSHKEY_RE);
		if (!m) m = trimmed.match(SSHKEY_RE2);
		assert.ok(m, "key must match regex");
		var type = rfc4253.algToKeyType(m[1]);
		var kbuf = Buffer.from(m[2], "base64");
		var key;
		var ret = {};
		if (m[4]) try {
			key = rfc4253.read(kbuf);
		} catch (e) {
			m = trimmed.match(SSHKEY_RE2);
			assert.ok(m, "key must match regex");
			kbuf = Buffer.from(m[2], "base64");
			key = rfc4253.readInternal(ret, "public", kbuf);
		}
		else key = rfc4253.readInternal(ret, "public", kbuf);
		assert.strictEqual(type, key.type);
		if (m[4] && m[4].length > 0) key.comment = m[4];
		else if (ret.consumed) {
			var data = m[2] + (m[3] ? m[3] : "");
			var realOffset = Math.ceil(ret.consumed / 3) * 4;
			data = data.slice(0, realOffset - 2).replace(/[^a-zA-Z0-9+\/=]/g, "") + data.slice(realOffset - 2);
			if (ret.consumed % 3 > 0 && data.slice(realOffset - 1, realOffset) !== "=") realOffset--;
			while (data.slice(realOffset, realOffset + 1) === "=") realOffset++;
			var trailer = data.slice(realOffset);
			trailer = trailer.replace(/[\r\n]/g, " ").replace(/^\s+/, "");
			if (trailer.match(/^[a-zA-Z0-9]/)) key.comment = trailer;
		}
		return key;
	}
	function write(key, options) {
		assert.object(key);
		if (!Key.isKey(key)) throw new Error("Must be a public key");
		var parts = [];
		var alg = rfc4253.keyTypeToAlg(key);
		parts.push(alg);
		var buf = rfc4253.write(key);
		parts.push(buf.toString("base64"));
		if (key.comment) parts.push(key.comment);
		return Buffer.from(parts.join(" "));
	}
}));
// node_modules/sshpk/lib/formats/dnssec.js
var require_dnssec = /* @__PURE__ */ (0,_rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports, module) => {
	module.exports = {};
}));
// node_modules/sshpk/lib/formats/putty.js
var require_putty = /* @__PURE__ */ (0,_rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports, module) => {
	module.exports = {};
}));
// node_modules/sshpk/lib/formats/auto.js
var require_auto = /* @__PURE__ */ (0,_rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports, module) => {
	module.exports = {
		read,
		write
	};
	var assert = require_assert();
	var Buffer = (0,_private_key_mjs__WEBPACK_IMPORTED_MODULE_1__.u)().Buffer;
	require_utils();
	require_key();
	require_private_key();
	var pem = require_pem();
	var ssh = require_ssh();
	var rfc4253 = require_rfc4253();
	var dnssec = require_dnssec();
	var putty = require_putty();
	var DNSSEC_PRIVKEY_HEADER_PREFIX = "Private-key-format: v1";
	function read(buf, options) {
		if (typeof buf === "string") {
			if (buf.trim().match(/^[-]+[ ]*BEGIN/)) return pem.read(buf, options);
			if (buf.match(/^\s*ssh-[a-z]/)) return ssh.read(buf, options);
			if (buf.match(/^\s*ecdsa-/)) return ssh.read(buf, options);
			if (buf.match(/^putty-user-key-file-2:/i)) return putty.read(buf, options);
			if (findDNSSECHeader(buf)) return dnssec.read(buf, options);
			buf = Buffer.from(buf, "binary");
		} else {
			assert.buffer(buf);
			if (findPEMHeader(buf)) return pem.read(buf, options);
			if (findSSHHeader(buf)) return ssh.read(buf, options);
			if (findPuTTYHeader(buf)) return putty.read(buf, options);
			if (findDNSSECHeader(buf)) return dnssec.read(buf, options);
		}
		if (buf.readUInt32BE(0) < buf.length) return rfc4253.read(buf, options);
		throw new Error("Failed to auto-detect format of key");
	}
	function findPuTTYHeader(buf) {
		var offset = 0;
		while (offset < buf.length && (buf[offset] === 32 || buf[offset] === 10 || buf[offset] === 9)) ++offset;
		if (offset + 22 <= buf.length && buf.slice(offset, offset + 22).toString("ascii").toLowerCase() === "putty-user-key-file-2:") return true;
		return false;
	}
	function findSSHHeader(buf) {
		var offset = 0;
		while (offset < buf.length && (buf[offset] === 32 || buf[offset] === 10 || buf[offset] === 9)) ++offset;
		if (offset + 4 <= buf.length && buf.slice(offset, offset + 4).toString("ascii") === "ssh-") return true;
		if (offset + 6 <= buf.length && buf.slice(offset, offset + 6).toString("ascii") === "ecdsa-") return true;
		return false;
	}
	function findPEMHeader(buf) {
		var offset = 0;
		while (offset < buf.length && (buf[offset] === 32 || buf[offset] === 10)) ++offset;
		if (buf[offset] !== 45) return false;
		while (offset < buf.length && buf[offset] === 45) ++offset;
		while (offset < buf.length && buf[offset] === 32) ++offset;
		if (offset + 5 > buf.length || buf.slice(offset, offset + 5).toString("ascii") !== "BEGIN") return false;
		return true;
	}
	function findDNSSECHeader(buf) {
		if (buf.length <= DNSSEC_PRIVKEY_HEADER_PREFIX.length) return false;
		if (buf.slice(0, DNSSEC_PRIVKEY_HEADER_PREFIX.length).toString("ascii") === DNSSEC_PRIVKEY_HEADER_PREFIX) return true;
		if (typeof buf !== "string") buf = buf.toString("ascii");
		var lines = buf.split("\n");
		var line = 0;
		while (lines[line].match(/^\;/)) line++;
		if (lines[line].toString("ascii").match(/\. IN KEY /)) return true;
		if (lines[line].toString("ascii").match(/\. IN DNSKEY /)) return true;
		return false;
	}
	function write(key, options) {
		throw new Error("\"auto\" format cannot be used for writing");
	}
}));
// node_modules/sshpk/lib/private-key.js
var require_private_key = /* @__PURE__ */ (0,_rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports, module) => {
	module.exports = PrivateKey;
	var assert = require_assert();
	var Buffer = (0,_private_key_mjs__WEBPACK_IMPORTED_MODULE_1__.u)().Buffer;
	var algs = require_algs();
	var crypto = (0,_rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__.r)("crypto");
	require_fingerprint();
	var Signature = require_signature();
	var errs = require_errors();
	var util = (0,_rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__.r)("util");
	var utils = require_utils();
	var dhe = require_dhe();
	var generateECDSA = dhe.generateECDSA;
	var generateED25519 = dhe.generateED25519;
	var edCompat = require_ed_compat();
	var nacl = (0,_private_key_mjs__WEBPACK_IMPORTED_MODULE_1__.c)();
	var Key = require_key();
	errs.InvalidAlgorithmError;
	var KeyParseError = errs.KeyParseError;
	errs.KeyEncryptedError;
	var formats = {};
	formats["auto"] = require_auto();
	formats["pem"] = require_pem();
	formats["pkcs1"] = require_pkcs1();
	formats["pkcs8"] = require_pkcs8();
	formats["rfc4253"] = require_rfc4253();
	formats["ssh-private"] = require_ssh_private();
	formats["openssh"] = formats["ssh-private"];
	formats["ssh"] = formats["ssh-private"];
	formats["dnssec"] = require_dnssec();
	formats["putty"] = require_putty();
	function PrivateKey(opts) {
		assert.object(opts, "options");
		Key.call(this, opts);
		this._pubCache = void 0;
	}
	util.inherits(PrivateKey, Key);
	PrivateKey.formats = formats;
	PrivateKey.prototype.toBuffer = function(format, options) {
		if (format === void 0) format = "pkcs1";
		assert.string(format, "format");
		assert.object(formats[format], "formats[format]");
		assert.optionalObject(options, "options");
		return formats[format].write(this, options);
	};
	PrivateKey.prototype.hash = function(algo, type) {
		return this.toPublic().hash(algo, type);
	};
	PrivateKey.prototype.fingerprint = function(algo, type) {
		return this.toPublic().fingerprint(algo, type);
	};
	PrivateKey.prototype.toPublic = function() {
		if (this._pubCache) return this._pubCache;
		var algInfo = algs.info[this.type];
		var pubParts = [];
		for (var i = 0; i < algInfo.parts.length; ++i) {
			var p = algInfo.parts[i];
			pubParts.push(this.part[p]);
		}
		this._pubCache = new Key({
			type: this.type,
			source: this,
			parts: pubParts
		});
		if (this.comment) this._pubCache.comment = this.comment;
		return this._pubCache;
	};
	PrivateKey.prototype.derive = function(newType) {
		assert.string(newType, "type");
		var priv, pub, pair;
		if (this.type === "ed25519" && newType === "curve25519") {
			priv = this.part.k.data;
			if (priv[0] === 0) priv = priv.slice(1);
			pair = nacl.box.keyPair.fromSecretKey(new Uint8Array(priv));
			pub = Buffer.from(pair.publicKey);
			return new PrivateKey({
				type: "curve25519",
				parts: [{
					name: "A",
					data: utils.mpNormalize(pub)
				}, {
					name: "k",
					data: utils.mpNormalize(priv)
				}]
			});
		} else if (this.type === "curve25519" && newType === "ed25519") {
			priv = this.part.k.data;
			if (priv[0] === 0) priv = priv.slice(1);
			pair = nacl.sign.keyPair.fromSeed(new Uint8Array(priv));
			pub = Buffer.from(pair.publicKey);
			return new PrivateKey({
				type: "ed25519",
				parts: [{
					name: "A",
					data: utils.mpNormalize(pub)
				}, {
					name: "k",
					data: utils.mpNormalize(priv)
				}]
			});
		}
		throw new Error("Key derivation not supported from " + this.type + " to " + newType);
	};
	PrivateKey.prototype.createVerify = function(hashAlgo) {
		return this.toPublic().createVerify(hashAlgo);
	};
	PrivateKey.prototype.createSign = function(hashAlgo) {
		if (hashAlgo === void 0) hashAlgo = this.defaultHashAlgorithm();
		assert.string(hashAlgo, "hash algorithm");
		if (this.type === "ed25519" && edCompat !== void 0) return new edCompat.Signer(this, hashAlgo);
		if (this.type === "curve25519") throw new Error("Curve25519 keys are not suitable for signing or verification");
		var v, nm, err;
		try {
			nm = hashAlgo.toUpperCase();
			v = crypto.createSign(nm);
		} catch (e) {
			err = e;
		}
		if (v === void 0 || err instanceof Error && err.message.match(/Unknown message digest/)) {
			nm = "RSA-";
			nm += hashAlgo.toUpperCase();
			v = crypto.createSign(nm);
		}
		assert.ok(v, "failed to create verifier");
		var oldSign = v.sign.bind(v);
		var key = this.toBuffer("pkcs1");
		var type = this.type;
		var curve = this.curve;
		v.sign = function() {
			var sig = oldSign(key);
			if (typeof sig === "string") sig = Buffer.from(sig, "binary");
			sig = Signature.parse(sig, type, "asn1");
			sig.hashAlgorithm = hashAlgo;
			sig.curve = curve;
			return sig;
		};
		return v;
	};
	PrivateKey.parse = function(data, format, options) {
		if (typeof data !== "string") assert.buffer(data, "data");
		if (format === void 0) format = "auto";
		assert.string(format, "format");
		if (typeof options === "string") options = { filename: options };
		assert.optionalObject(options, "options");
		if (options === void 0) options = {};
		assert.optionalString(options.filename, "options.filename");
		if (options.filename === void 0) options.filename = "(unnamed)";
		assert.object(formats[format], "formats[format]");
		try {
			var k = formats[format].read(data, options);
			assert.ok(k instanceof PrivateKey, "key is not a private key");
			if (!k.comment) k.comment = options.filename;
			return k;
		} catch (e) {
			if (e.name === "KeyEncryptedError") throw e;
			throw new KeyParseError(options.filename, format, e);
		}
	};
	PrivateKey.isPrivateKey = function(obj, ver) {
		return utils.isCompatible(obj, PrivateKey, ver);
	};
	PrivateKey.generate = function(type, options) {
		if (options === void 0) options = {};
		assert.object(options, "options");
		switch (type) {
			case "ecdsa":
				if (options.curve === void 0) options.curve = "nistp256";
				assert.string(options.curve, "options.curve");
				return generateECDSA(options.curve);
			case "ed25519": return generateED25519();
			default: throw new Error("Key generation not supported with key type \"" + type + "\"");
		}
	};
	PrivateKey.prototype._sshpkApiVersion = [1, 6];
	PrivateKey._oldVersionDetect = function(obj) {
		assert.func(obj.toPublic);
		assert.func(obj.createSign);
		if (obj.derive) return [1, 3];
		if (obj.defaultHashAlgorithm) return [1, 2];
		if (obj.formats["auto"]) return [1, 1];
		return [1, 0];
	};
}));
// node_modules/sshpk/lib/certificate.js
var require_certificate = /* @__PURE__ */ (0,_rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports, module) => {
	module.exports = {};
}));
// node_modules/sshpk/lib/fingerprint.js
var require_fingerprint = /* @__PURE__ */ (0,_rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports, module) => {
	module.exports = Fingerprint;
	var assert = require_assert();
	var Buffer = (0,_private_key_mjs__WEBPACK_IMPORTED_MODULE_1__.u)().Buffer;
	var algs = require_algs();
	var crypto = (0,_rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__.r)("crypto");
	var errs = require_errors();
	var Key = require_key();
	var PrivateKey = require_private_key();
	var Certificate = require_certificate();
	var utils = require_utils();
	var FingerprintFormatError = errs.FingerprintFormatError;
	var InvalidAlgorithmError = errs.InvalidAlgorithmError;
	function Fingerprint(opts) {
		assert.object(opts, "options");
		assert.string(opts.type, "options.type");
		assert.buffer(opts.hash, "options.hash");
		assert.string(opts.algorithm, "options.algorithm");
		this.algorithm = opts.algorithm.toLowerCase();
		if (algs.hashAlgs[this.algorithm] !== true) throw new InvalidAlgorithmError(this.algorithm);
		this.hash = opts.hash;
		this.type = opts.type;
		this.hashType = opts.hashType;
	}
	Fingerprint.prototype.toString = function(format) {
		if (format === void 0) {
			if (this.algorithm === "md5" || this.hashType === "spki") format = "hex";
			else format = "base64";
		}
		assert.string(format);
		switch (format) {
			case "hex":
				if (this.hashType === "spki") return this.hash.toString("hex");
				return addColons(this.hash.toString("hex"));
			case "base64":
				if (this.hashType === "spki") return this.hash.toString("base64");
				return sshBase64Format(this.algorithm, this.hash.toString("base64"));
			default: throw new FingerprintFormatError(void 0, format);
		}
	};
	Fingerprint.prototype.matches = function(other) {
		assert.object(other, "key or certificate");
		if (this.type === "key" && this.hashType !== "ssh") {
			utils.assertCompatible(other, Key, [1, 7], "key with spki");
			if (PrivateKey.isPrivateKey(other)) utils.assertCompatible(other, PrivateKey, [1, 6], "privatekey with spki support");
		} else if (this.type === "key") utils.assertCompatible(other, Key, [1, 0], "key");
		else utils.assertCompatible(other, Certificate, [1, 0], "certificate");
		var theirHash = other.hash(this.algorithm, this.hashType);
		var theirHash2 = crypto.createHash(this.algorithm).update(theirHash).digest("base64");
		if (this.hash2 === void 0) this.hash2 = crypto.createHash(this.algorithm).update(this.hash).digest("base64");
		return this.hash2 === theirHash2;
	};
	var base64RE = /^[A-Za-z0-9+\/=]+$/;
	var hexRE = /^[a-fA-F0-9]+$/;
	Fingerprint.parse = function(fp, options) {
		assert.string(fp, "fingerprint");
		var alg, hash, enAlgs;
		if (Array.isArray(options)) {
			enAlgs = options;
			options = {};
		}
		assert.optionalObject(options, "options");
		if (options === void 0) options = {};
		if (options.enAlgs !== void 0) enAlgs = options.enAlgs;
		if (options.algorithms !== void 0) enAlgs = options.algorithms;
		assert.optionalArrayOfString(enAlgs, "algorithms");
		var hashType = "ssh";
		if (options.hashType !== void 0) hashType = options.hashType;
		assert.string(hashType, "options.hashType");
		var parts = fp.split(":");
		if (parts.length == 2) {
			alg = parts[0].toLowerCase();
			if (!base64RE.test(parts[1])) throw new FingerprintFormatError(fp);
			try {
				hash = Buffer.from(parts[1], "base64");
			} catch (e) {
				throw new FingerprintFormatError(fp);
			}
		} else if (parts.length > 2) {
			alg = "md5";
			if (parts[0].toLowerCase() === "md5") parts = parts.slice(1);
			parts = parts.map(function(p) {
				while (p.length < 2) p = "0" + p;
				if (p.length > 2) throw new FingerprintFormatError(fp);
				return p;
			});
			parts = parts.join("");
			if (!hexRE.test(parts) || parts.length % 2 !== 0) throw new FingerprintFormatError(fp);
			try {
				hash = Buffer.from(parts, "hex");
			} catch (e) {
				throw new FingerprintFormatError(fp);
			}
		} else {
			if (hexRE.test(fp)) hash = Buffer.from(fp, "hex");
			else if (base64RE.test(fp)) hash = Buffer.from(fp, "base64");
			else throw new FingerprintFormatError(fp);
			switch (hash.length) {
				case 32:
					alg = "sha256";
					break;
				case 16:
					alg = "md5";
					break;
				case 20:
					alg = "sha1";
					break;
				case 64:
					alg = "sha512";
					break;
				default: throw new FingerprintFormatError(fp);
			}
			if (options.hashType === void 0) hashType = "spki";
		}
		if (alg === void 0) throw new FingerprintFormatError(fp);
		if (algs.hashAlgs[alg] === void 0) throw new InvalidAlgorithmError(alg);
		if (enAlgs !== void 0) {
			enAlgs = enAlgs.map(function(a) {
				return a.toLowerCase();
			});
			if (enAlgs.indexOf(alg) === -1) throw new InvalidAlgorithmError(alg);
		}
		return new Fingerprint({
			algorithm: alg,
			hash,
			type: options.type || "key",
			hashType
		});
	};
	function addColons(s) {
		return s.replace(/(.{2})(?=.)/g, "$1:");
	}
	function base64Strip(s) {
		return s.replace(/=*$/, "");
	}
	function sshBase64Format(alg, h) {
		return alg.toUpperCase() + ":" + base64Strip(h);
	}
	Fingerprint.isFingerprint = function(obj, ver) {
		return utils.isCompatible(obj, Fingerprint, ver);
	};
	Fingerprint.prototype._sshpkApiVersion = [1, 2];
	Fingerprint._oldVersionDetect = function(obj) {
		assert.func(obj.toString);
		assert.func(obj.matches);
		return [1, 0];
	};
}));
// node_modules/sshpk/lib/key.js
var require_key = /* @__PURE__ */ (0,_rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports, module) => {
	module.exports = Key;
	var assert = require_assert();
	var algs = require_algs();
	var crypto = (0,_rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__.r)("crypto");
	var Fingerprint = require_fingerprint();
	var Signature = require_signature();
	var DiffieHellman = require_dhe().DiffieHellman;
	var errs = require_errors();
	var utils = require_utils();
	var PrivateKey = require_private_key();
	var edCompat;
	try {
		edCompat = require_ed_compat();
	} catch (e) {}
	var InvalidAlgorithmError = errs.InvalidAlgorithmError;
	var KeyParseError = errs.KeyParseError;
	var formats = {};
	formats["auto"] = require_auto();
	formats["pem"] = require_pem();
	formats["pkcs1"] = require_pkcs1();
	formats["pkcs8"] = require_pkcs8();
	formats["rfc4253"] = require_rfc4253();
	formats["ssh"] = require_ssh();
	formats["ssh-private"] = require_ssh_private();
	formats["openssh"] = formats["ssh-private"];
	formats["dnssec"] = require_dnssec();
	formats["putty"] = require_putty();
	formats["ppk"] = formats["putty"];
	function Key(opts) {
		assert.object(opts, "options");
		assert.arrayOfObject(opts.parts, "options.parts");
		assert.string(opts.type, "options.type");
		assert.optionalString(opts.comment, "options.comment");
		var algInfo = algs.info[opts.type];
		if (typeof algInfo !== "object") throw new InvalidAlgorithmError(opts.type);
		var partLookup = {};
		for (var i = 0; i < opts.parts.length; ++i) {
			var part = opts.parts[i];
			partLookup[part.name] = part;
		}
		this.type = opts.type;
		this.parts = opts.parts;
		this.part = partLookup;
		this.comment = void 0;
		this.source = opts.source;
		this._rfc4253Cache = opts._rfc4253Cache;
		this._hashCache = {};
		var sz;
		this.curve = void 0;
		if (this.type === "ecdsa") {
			var curve = this.part.curve.data.toString();
			this.curve = curve;
			sz = algs.curves[curve].size;
		} else if (this.type === "ed25519" || this.type === "curve25519") {
			sz = 256;
			this.curve = "curve25519";
		} else {
			var szPart = this.part[algInfo.sizePart];
			sz = szPart.data.length;
			sz = sz * 8 - utils.countZeros(szPart.data);
		}
		this.size = sz;
	}
	Key.formats = formats;
	Key.prototype.toBuffer = function(format, options) {
		if (format === void 0) format = "ssh";
		assert.string(format, "format");
		assert.object(formats[format], "formats[format]");
		assert.optionalObject(options, "options");
		if (format === "rfc4253") {
			if (this._rfc4253Cache === void 0) this._rfc4253Cache = formats["rfc4253"].write(this);
			return this._rfc4253Cache;
		}
		return formats[format].write(this, options);
	};
	Key.prototype.toString = function(format, options) {
		return this.toBuffer(format, options).toString();
	};
	Key.prototype.hash = function(algo, type) {
		assert.string(algo, "algorithm");
		assert.optionalString(type, "type");
		if (type === void 0) type = "ssh";
		algo = algo.toLowerCase();
		if (algs.hashAlgs[algo] === void 0) throw new InvalidAlgorithmError(algo);
		var cacheKey = algo + "||" + type;
		if (this._hashCache[cacheKey]) return this._hashCache[cacheKey];
		var buf;
		if (type === "ssh") buf = this.toBuffer("rfc4253");
		else if (type === "spki") buf = formats.pkcs8.pkcs8ToBuffer(this);
		else throw new Error("Hash type " + type + " not supported");
		var hash = crypto.createHash(algo).update(buf).digest();
		this._hashCache[cacheKey] = hash;
		return hash;
	};
	Key.prototype.fingerprint = function(algo, type) {
		if (algo === void 0) algo = "sha256";
		if (type === void 0) type = "ssh";
		assert.string(algo, "algorithm");
		assert.string(type, "type");
		return new Fingerprint({
			type: "key",
			hash: this.hash(algo, type),
			algorithm: algo,
			hashType: type
		});
	};
	Key.prototype.defaultHashAlgorithm = function() {
		var hashAlgo = "sha1";
		if (this.type === "rsa") hashAlgo = "sha256";
		if (this.type === "dsa" && this.size > 1024) hashAlgo = "sha256";
		if (this.type === "ed25519") hashAlgo = "sha512";
		if (this.type === "ecdsa") {
			if (this.size <= 256) hashAlgo = "sha256";
			else if (this.size <= 384) hashAlgo = "sha384";
			else hashAlgo = "sha512";
		}
		return hashAlgo;
	};
	Key.prototype.createVerify = function(hashAlgo) {
		if (hashAlgo === void 0) hashAlgo = this.defaultHashAlgorithm();
		assert.string(hashAlgo, "hash algorithm");
		if (this.type === "ed25519" && edCompat !== void 0) return new edCompat.Verifier(this, hashAlgo);
		if (this.type === "curve25519") throw new Error("Curve25519 keys are not suitable for signing or verification");
		var v, nm, err;
		try {
			nm = hashAlgo.toUpperCase();
			v = crypto.createVerify(nm);
		} catch (e) {
			err = e;
		}
		if (v === void 0 || err instanceof Error && err.message.match(/Unknown message digest/)) {
			nm = "RSA-";
			nm += hashAlgo.toUpperCase();
			v = crypto.createVerify(nm);
		}
		assert.ok(v, "failed to create verifier");
		var oldVerify = v.verify.bind(v);
		var key = this.toBuffer("pkcs8");
		var curve = this.curve;
		var self = this;
		v.verify = function(signature, fmt) {
			if (Signature.isSignature(signature, [2, 0])) {
				if (signature.type !== self.type) return false;
				if (signature.hashAlgorithm && signature.hashAlgorithm !== hashAlgo) return false;
				if (signature.curve && self.type === "ecdsa" && signature.curve !== curve) return false;
				return oldVerify(key, signature.toBuffer("asn1"));
			} else if (typeof signature === "string" || Buffer.isBuffer(signature)) return oldVerify(key, signature, fmt);
			else if (Signature.isSignature(signature, [1, 0])) throw new Error("signature was created by too old a version of sshpk and cannot be verified");
			else throw new TypeError("signature must be a string, Buffer, or Signature object");
		};
		return v;
	};
	Key.prototype.createDiffieHellman = function() {
		if (this.type === "rsa") throw new Error("RSA keys do not support Diffie-Hellman");
		return new DiffieHellman(this);
	};
	Key.prototype.createDH = Key.prototype.createDiffieHellman;
	Key.parse = function(data, format, options) {
		if (typeof data !== "string") assert.buffer(data, "data");
		if (format === void 0) format = "auto";
		assert.string(format, "format");
		if (typeof options === "string") options = { filename: options };
		assert.optionalObject(options, "options");
		if (options === void 0) options = {};
		assert.optionalString(options.filename, "options.filename");
		if (options.filename === void 0) options.filename = "(unnamed)";
		assert.object(formats[format], "formats[format]");
		try {
			var k = formats[format].read(data, options);
			if (k instanceof PrivateKey) k = k.toPublic();
			if (!k.comment) k.comment = options.filename;
			return k;
		} catch (e) {
			if (e.name === "KeyEncryptedError") throw e;
			throw new KeyParseError(options.filename, format, e);
		}
	};
	Key.isKey = function(obj, ver) {
		return utils.isCompatible(obj, Key, ver);
	};
	Key.prototype._sshpkApiVersion = [1, 7];
	Key._oldVersionDetect = function(obj) {
		assert.func(obj.toBuffer);
		assert.func(obj.fingerprint);
		if (obj.createDH) return [1, 4];
		if (obj.defaultHashAlgorithm) return [1, 3];
		if (obj.formats["auto"]) return [1, 2];
		if (obj.formats["pkcs1"]) return [1, 1];
		return [1, 0];
	};
}));
// node_modules/sshpk/lib/identity.js
var require_identity = /* @__PURE__ */ (0,_rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports, module) => {
	module.exports = {};
}));
// node_modules/sshpk/lib/index.js
var require_lib = /* @__PURE__ */ (0,_rolldown_runtime_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports, module) => {
	var Key = require_key();
	var Fingerprint = require_fingerprint();
	var Signature = require_signature();
	var PrivateKey = require_private_key();
	var Certificate = require_certificate();
	var Identity = require_identity();
	var errs = require_errors();
	module.exports = {
		Key,
		parseKey: Key.parse,
		Fingerprint,
		parseFingerprint: Fingerprint.parse,
		Signature,
		parseSignature: Signature.parse,
		PrivateKey,
		parsePrivateKey: PrivateKey.parse,
		generatePrivateKey: PrivateKey.generate,
		Certificate,
		parseCertificate: Certificate.parse,
		createSelfSignedCertificate: Certificate.createSelfSigned,
		createCertificate: Certificate.create,
		Identity,
		identityFromDN: Identity.parseDN,
		identityForHost: Identity.forHost,
		identityForUser: Identity.forUser,
		identityForEmail: Identity.forEmail,
		identityFromArray: Identity.fromArray,
		FingerprintFormatError: errs.FingerprintFormatError,
		InvalidAlgorithmError: errs.InvalidAlgorithmError,
		KeyParseError: errs.KeyParseError,
		SignatureParseError: errs.SignatureParseError,
		KeyEncryptedError: errs.KeyEncryptedError,
		CertificateParseError: errs.CertificateParseError
	};
}));
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = (require_lib());



/***/ })

};
;