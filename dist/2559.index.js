"use strict";
exports.id = 2559;
exports.ids = [2559];
exports.modules = {

/***/ 2559:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8766);
/* harmony import */ var _bcrypt_pbkdf_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2770);


// node_modules/assert-plus/assert.js
var require_assert = /* @__PURE__ */ (0,_rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports, module) => {
	var assert = (0,_rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.r)("assert");
	var Stream = (0,_rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.r)("stream").Stream;
	var util = (0,_rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.r)("util");
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
var require_algs = /* @__PURE__ */ (0,_rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports, module) => {
	var Buffer = (0,_bcrypt_pbkdf_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.i)().Buffer;
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
var require_errors = /* @__PURE__ */ (0,_rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports, module) => {
	require_assert();
	var util = (0,_rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.r)("util");
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
// node_modules/jsbn/index.js
var require_jsbn = /* @__PURE__ */ (0,_rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports, module, this$1) => {
	(function() {
		var dbits;
		var j_lm = true;
		function BigInteger(a, b, c) {
			if (a != null) if ("number" == typeof a) this.fromNumber(a, b, c);
			else if (b == null && "string" != typeof a) this.fromString(a, 256);
			else this.fromString(a, b);
		}
		function nbi() {
			return new BigInteger(null);
		}
		function am1(i, x, w, j, c, n) {
			while (--n >= 0) {
				var v = x * this[i++] + w[j] + c;
				c = Math.floor(v / 67108864);
				w[j++] = v & 67108863;
			}
			return c;
		}
		function am2(i, x, w, j, c, n) {
			var xl = x & 32767, xh = x >> 15;
			while (--n >= 0) {
				var l = this[i] & 32767;
				var h = this[i++] >> 15;
				var m = xh * l + h * xl;
				l = xl * l + ((m & 32767) << 15) + w[j] + (c & 1073741823);
				c = (l >>> 30) + (m >>> 15) + xh * h + (c >>> 30);
				w[j++] = l & 1073741823;
			}
			return c;
		}
		function am3(i, x, w, j, c, n) {
			var xl = x & 16383, xh = x >> 14;
			while (--n >= 0) {
				var l = this[i] & 16383;
				var h = this[i++] >> 14;
				var m = xh * l + h * xl;
				l = xl * l + ((m & 16383) << 14) + w[j] + c;
				c = (l >> 28) + (m >> 14) + xh * h;
				w[j++] = l & 268435455;
			}
			return c;
		}
		var inBrowser = typeof navigator !== "undefined";
		if (inBrowser && j_lm && navigator.appName == "Microsoft Internet Explorer") {
			BigInteger.prototype.am = am2;
			dbits = 30;
		} else if (inBrowser && j_lm && navigator.appName != "Netscape") {
			BigInteger.prototype.am = am1;
			dbits = 26;
		} else {
			BigInteger.prototype.am = am3;
			dbits = 28;
		}
		BigInteger.prototype.DB = dbits;
		BigInteger.prototype.DM = (1 << dbits) - 1;
		BigInteger.prototype.DV = 1 << dbits;
		var BI_FP = 52;
		BigInteger.prototype.FV = Math.pow(2, BI_FP);
		BigInteger.prototype.F1 = BI_FP - dbits;
		BigInteger.prototype.F2 = 2 * dbits - BI_FP;
		var BI_RM = "0123456789abcdefghijklmnopqrstuvwxyz";
		var BI_RC = new Array();
		var rr = "0".charCodeAt(0), vv = 0;
		for (; vv <= 9; ++vv) BI_RC[rr++] = vv;
		rr = "a".charCodeAt(0);
		for (vv = 10; vv < 36; ++vv) BI_RC[rr++] = vv;
		rr = "A".charCodeAt(0);
		for (vv = 10; vv < 36; ++vv) BI_RC[rr++] = vv;
		function int2char(n) {
			return BI_RM.charAt(n);
		}
		function intAt(s, i) {
			var c = BI_RC[s.charCodeAt(i)];
			return c == null ? -1 : c;
		}
		function bnpCopyTo(r) {
			for (var i = this.t - 1; i >= 0; --i) r[i] = this[i];
			r.t = this.t;
			r.s = this.s;
		}
		function bnpFromInt(x) {
			this.t = 1;
			this.s = x < 0 ? -1 : 0;
			if (x > 0) this[0] = x;
			else if (x < -1) this[0] = x + this.DV;
			else this.t = 0;
		}
		function nbv(i) {
			var r = nbi();
			r.fromInt(i);
			return r;
		}
		function bnpFromString(s, b) {
			var k;
			if (b == 16) k = 4;
			else if (b == 8) k = 3;
			else if (b == 256) k = 8;
			else if (b == 2) k = 1;
			else if (b == 32) k = 5;
			else if (b == 4) k = 2;
			else {
				this.fromRadix(s, b);
				return;
			}
			this.t = 0;
			this.s = 0;
			var i = s.length, mi = false, sh = 0;
			while (--i >= 0) {
				var x = k == 8 ? s[i] & 255 : intAt(s, i);
				if (x < 0) {
					if (s.charAt(i) == "-") mi = true;
					continue;
				}
				mi = false;
				if (sh == 0) this[this.t++] = x;
				else if (sh + k > this.DB) {
					this[this.t - 1] |= (x & (1 << this.DB - sh) - 1) << sh;
					this[this.t++] = x >> this.DB - sh;
				} else this[this.t - 1] |= x << sh;
				sh += k;
				if (sh >= this.DB) sh -= this.DB;
			}
			if (k == 8 && (s[0] & 128) != 0) {
				this.s = -1;
				if (sh > 0) this[this.t - 1] |= (1 << this.DB - sh) - 1 << sh;
			}
			this.clamp();
			if (mi) BigInteger.ZERO.subTo(this, this);
		}
		function bnpClamp() {
			var c = this.s & this.DM;
			while (this.t > 0 && this[this.t - 1] == c) --this.t;
		}
		function bnToString(b) {
			if (this.s < 0) return "-" + this.negate().toString(b);
			var k;
			if (b == 16) k = 4;
			else if (b == 8) k = 3;
			else if (b == 2) k = 1;
			else if (b == 32) k = 5;
			else if (b == 4) k = 2;
			else return this.toRadix(b);
			var km = (1 << k) - 1, d, m = false, r = "", i = this.t;
			var p = this.DB - i * this.DB % k;
			if (i-- > 0) {
				if (p < this.DB && (d = this[i] >> p) > 0) {
					m = true;
					r = int2char(d);
				}
				while (i >= 0) {
					if (p < k) {
						d = (this[i] & (1 << p) - 1) << k - p;
						d |= this[--i] >> (p += this.DB - k);
					} else {
						d = this[i] >> (p -= k) & km;
						if (p <= 0) {
							p += this.DB;
							--i;
						}
					}
					if (d > 0) m = true;
					if (m) r += int2char(d);
				}
			}
			return m ? r : "0";
		}
		function bnNegate() {
			var r = nbi();
			BigInteger.ZERO.subTo(this, r);
			return r;
		}
		function bnAbs() {
			return this.s < 0 ? this.negate() : this;
		}
		function bnCompareTo(a) {
			var r = this.s - a.s;
			if (r != 0) return r;
			var i = this.t;
			r = i - a.t;
			if (r != 0) return this.s < 0 ? -r : r;
			while (--i >= 0) if ((r = this[i] - a[i]) != 0) return r;
			return 0;
		}
		function nbits(x) {
			var r = 1, t;
			if ((t = x >>> 16) != 0) {
				x = t;
				r += 16;
			}
			if ((t = x >> 8) != 0) {
				x = t;
				r += 8;
			}
			if ((t = x >> 4) != 0) {
				x = t;
				r += 4;
			}
			if ((t = x >> 2) != 0) {
				x = t;
				r += 2;
			}
			if ((t = x >> 1) != 0) {
				x = t;
				r += 1;
			}
			return r;
		}
		function bnBitLength() {
			if (this.t <= 0) return 0;
			return this.DB * (this.t - 1) + nbits(this[this.t - 1] ^ this.s & this.DM);
		}
		function bnpDLShiftTo(n, r) {
			var i = this.t - 1;
			for (; i >= 0; --i) r[i + n] = this[i];
			for (i = n - 1; i >= 0; --i) r[i] = 0;
			r.t = this.t + n;
			r.s = this.s;
		}
		function bnpDRShiftTo(n, r) {
			for (var i = n; i < this.t; ++i) r[i - n] = this[i];
			r.t = Math.max(this.t - n, 0);
			r.s = this.s;
		}
		function bnpLShiftTo(n, r) {
			var bs = n % this.DB;
			var cbs = this.DB - bs;
			var bm = (1 << cbs) - 1;
			var ds = Math.floor(n / this.DB), c = this.s << bs & this.DM, i = this.t - 1;
			for (; i >= 0; --i) {
				r[i + ds + 1] = this[i] >> cbs | c;
				c = (this[i] & bm) << bs;
			}
			for (i = ds - 1; i >= 0; --i) r[i] = 0;
			r[ds] = c;
			r.t = this.t + ds + 1;
			r.s = this.s;
			r.clamp();
		}
		function bnpRShiftTo(n, r) {
			r.s = this.s;
			var ds = Math.floor(n / this.DB);
			if (ds >= this.t) {
				r.t = 0;
				return;
			}
			var bs = n % this.DB;
			var cbs = this.DB - bs;
			var bm = (1 << bs) - 1;
			r[0] = this[ds] >> bs;
			for (var i = ds + 1; i < this.t; ++i) {
				r[i - ds - 1] |= (this[i] & bm) << cbs;
				r[i - ds] = this[i] >> bs;
			}
			if (bs > 0) r[this.t - ds - 1] |= (this.s & bm) << cbs;
			r.t = this.t - ds;
			r.clamp();
		}
		function bnpSubTo(a, r) {
			var i = 0, c = 0, m = Math.min(a.t, this.t);
			while (i < m) {
				c += this[i] - a[i];
				r[i++] = c & this.DM;
				c >>= this.DB;
			}
			if (a.t < this.t) {
				c -= a.s;
				while (i < this.t) {
					c += this[i];
					r[i++] = c & this.DM;
					c >>= this.DB;
				}
				c += this.s;
			} else {
				c += this.s;
				while (i < a.t) {
					c -= a[i];
					r[i++] = c & this.DM;
					c >>= this.DB;
				}
				c -= a.s;
			}
			r.s = c < 0 ? -1 : 0;
			if (c < -1) r[i++] = this.DV + c;
			else if (c > 0) r[i++] = c;
			r.t = i;
			r.clamp();
		}
		function bnpMultiplyTo(a, r) {
			var x = this.abs(), y = a.abs();
			var i = x.t;
			r.t = i + y.t;
			while (--i >= 0) r[i] = 0;
			for (i = 0; i < y.t; ++i) r[i + x.t] = x.am(0, y[i], r, i, 0, x.t);
			r.s = 0;
			r.clamp();
			if (this.s != a.s) BigInteger.ZERO.subTo(r, r);
		}
		function bnpSquareTo(r) {
			var x = this.abs();
			var i = r.t = 2 * x.t;
			while (--i >= 0) r[i] = 0;
			for (i = 0; i < x.t - 1; ++i) {
				var c = x.am(i, x[i], r, 2 * i, 0, 1);
				if ((r[i + x.t] += x.am(i + 1, 2 * x[i], r, 2 * i + 1, c, x.t - i - 1)) >= x.DV) {
					r[i + x.t] -= x.DV;
					r[i + x.t + 1] = 1;
				}
			}
			if (r.t > 0) r[r.t - 1] += x.am(i, x[i], r, 2 * i, 0, 1);
			r.s = 0;
			r.clamp();
		}
		function bnpDivRemTo(m, q, r) {
			var pm = m.abs();
			if (pm.t <= 0) return;
			var pt = this.abs();
			if (pt.t < pm.t) {
				if (q != null) q.fromInt(0);
				if (r != null) this.copyTo(r);
				return;
			}
			if (r == null) r = nbi();
			var y = nbi(), ts = this.s, ms = m.s;
			var nsh = this.DB - nbits(pm[pm.t - 1]);
			if (nsh > 0) {
				pm.lShiftTo(nsh, y);
				pt.lShiftTo(nsh, r);
			} else {
				pm.copyTo(y);
				pt.copyTo(r);
			}
			var ys = y.t;
			var y0 = y[ys - 1];
			if (y0 == 0) return;
			var yt = y0 * (1 << this.F1) + (ys > 1 ? y[ys - 2] >> this.F2 : 0);
			var d1 = this.FV / yt, d2 = (1 << this.F1) / yt, e = 1 << this.F2;
			var i = r.t, j = i - ys, t = q == null ? nbi() : q;
			y.dlShiftTo(j, t);
			if (r.compareTo(t) >= 0) {
				r[r.t++] = 1;
				r.subTo(t, r);
			}
			BigInteger.ONE.dlShiftTo(ys, t);
			t.subTo(y, y);
			while (y.t < ys) y[y.t++] = 0;
			while (--j >= 0) {
				var qd = r[--i] == y0 ? this.DM : Math.floor(r[i] * d1 + (r[i - 1] + e) * d2);
				if ((r[i] += y.am(0, qd, r, j, 0, ys)) < qd) {
					y.dlShiftTo(j, t);
					r.subTo(t, r);
					while (r[i] < --qd) r.subTo(t, r);
				}
			}
			if (q != null) {
				r.drShiftTo(ys, q);
				if (ts != ms) BigInteger.ZERO.subTo(q, q);
			}
			r.t = ys;
			r.clamp();
			if (nsh > 0) r.rShiftTo(nsh, r);
			if (ts < 0) BigInteger.ZERO.subTo(r, r);
		}
		function bnMod(a) {
			var r = nbi();
			this.abs().divRemTo(a, null, r);
			if (this.s < 0 && r.compareTo(BigInteger.ZERO) > 0) a.subTo(r, r);
			return r;
		}
		function Classic(m) {
			this.m = m;
		}
		function cConvert(x) {
			if (x.s < 0 || x.compareTo(this.m) >= 0) return x.mod(this.m);
			else return x;
		}
		function cRevert(x) {
			return x;
		}
		function cReduce(x) {
			x.divRemTo(this.m, null, x);
		}
		function cMulTo(x, y, r) {
			x.multiplyTo(y, r);
			this.reduce(r);
		}
		function cSqrTo(x, r) {
			x.squareTo(r);
			this.reduce(r);
		}
		Classic.prototype.convert = cConvert;
		Classic.prototype.revert = cRevert;
		Classic.prototype.reduce = cReduce;
		Classic.prototype.mulTo = cMulTo;
		Classic.prototype.sqrTo = cSqrTo;
		function bnpInvDigit() {
			if (this.t < 1) return 0;
			var x = this[0];
			if ((x & 1) == 0) return 0;
			var y = x & 3;
			y = y * (2 - (x & 15) * y) & 15;
			y = y * (2 - (x & 255) * y) & 255;
			y = y * (2 - ((x & 65535) * y & 65535)) & 65535;
			y = y * (2 - x * y % this.DV) % this.DV;
			return y > 0 ? this.DV - y : -y;
		}
		function Montgomery(m) {
			this.m = m;
			this.mp = m.invDigit();
			this.mpl = this.mp & 32767;
			this.mph = this.mp >> 15;
			this.um = (1 << m.DB - 15) - 1;
			this.mt2 = 2 * m.t;
		}
		function montConvert(x) {
			var r = nbi();
			x.abs().dlShiftTo(this.m.t, r);
			r.divRemTo(this.m, null, r);
			if (x.s < 0 && r.compareTo(BigInteger.ZERO) > 0) this.m.subTo(r, r);
			return r;
		}
		function montRevert(x) {
			var r = nbi();
			x.copyTo(r);
			this.reduce(r);
			return r;
		}
		function montReduce(x) {
			while (x.t <= this.mt2) x[x.t++] = 0;
			for (var i = 0; i < this.m.t; ++i) {
				var j = x[i] & 32767;
				var u0 = j * this.mpl + ((j * this.mph + (x[i] >> 15) * this.mpl & this.um) << 15) & x.DM;
				j = i + this.m.t;
				x[j] += this.m.am(0, u0, x, i, 0, this.m.t);
				while (x[j] >= x.DV) {
					x[j] -= x.DV;
					x[++j]++;
				}
			}
			x.clamp();
			x.drShiftTo(this.m.t, x);
			if (x.compareTo(this.m) >= 0) x.subTo(this.m, x);
		}
		function montSqrTo(x, r) {
			x.squareTo(r);
			this.reduce(r);
		}
		function montMulTo(x, y, r) {
			x.multiplyTo(y, r);
			this.reduce(r);
		}
		Montgomery.prototype.convert = montConvert;
		Montgomery.prototype.revert = montRevert;
		Montgomery.prototype.reduce = montReduce;
		Montgomery.prototype.mulTo = montMulTo;
		Montgomery.prototype.sqrTo = montSqrTo;
		function bnpIsEven() {
			return (this.t > 0 ? this[0] & 1 : this.s) == 0;
		}
		function bnpExp(e, z) {
			if (e > 4294967295 || e < 1) return BigInteger.ONE;
			var r = nbi(), r2 = nbi(), g = z.convert(this), i = nbits(e) - 1;
			g.copyTo(r);
			while (--i >= 0) {
				z.sqrTo(r, r2);
				if ((e & 1 << i) > 0) z.mulTo(r2, g, r);
				else {
					var t = r;
					r = r2;
					r2 = t;
				}
			}
			return z.revert(r);
		}
		function bnModPowInt(e, m) {
			var z;
			if (e < 256 || m.isEven()) z = new Classic(m);
			else z = new Montgomery(m);
			return this.exp(e, z);
		}
		BigInteger.prototype.copyTo = bnpCopyTo;
		BigInteger.prototype.fromInt = bnpFromInt;
		BigInteger.prototype.fromString = bnpFromString;
		BigInteger.prototype.clamp = bnpClamp;
		BigInteger.prototype.dlShiftTo = bnpDLShiftTo;
		BigInteger.prototype.drShiftTo = bnpDRShiftTo;
		BigInteger.prototype.lShiftTo = bnpLShiftTo;
		BigInteger.prototype.rShiftTo = bnpRShiftTo;
		BigInteger.prototype.subTo = bnpSubTo;
		BigInteger.prototype.multiplyTo = bnpMultiplyTo;
		BigInteger.prototype.squareTo = bnpSquareTo;
		BigInteger.prototype.divRemTo = bnpDivRemTo;
		BigInteger.prototype.invDigit = bnpInvDigit;
		BigInteger.prototype.isEven = bnpIsEven;
		BigInteger.prototype.exp = bnpExp;
		BigInteger.prototype.toString = bnToString;
		BigInteger.prototype.negate = bnNegate;
		BigInteger.prototype.abs = bnAbs;
		BigInteger.prototype.compareTo = bnCompareTo;
		BigInteger.prototype.bitLength = bnBitLength;
		BigInteger.prototype.mod = bnMod;
		BigInteger.prototype.modPowInt = bnModPowInt;
		BigInteger.ZERO = nbv(0);
		BigInteger.ONE = nbv(1);
		function bnClone() {
			var r = nbi();
			this.copyTo(r);
			return r;
		}
		function bnIntValue() {
			if (this.s < 0) {
				if (this.t == 1) return this[0] - this.DV;
				else if (this.t == 0) return -1;
			} else if (this.t == 1) return this[0];
			else if (this.t == 0) return 0;
			return (this[1] & (1 << 32 - this.DB) - 1) << this.DB | this[0];
		}
		function bnByteValue() {
			return this.t == 0 ? this.s : this[0] << 24 >> 24;
		}
		function bnShortValue() {
			return this.t == 0 ? this.s : this[0] << 16 >> 16;
		}
		function bnpChunkSize(r) {
			return Math.floor(Math.LN2 * this.DB / Math.log(r));
		}
		function bnSigNum() {
			if (this.s < 0) return -1;
			else if (this.t <= 0 || this.t == 1 && this[0] <= 0) return 0;
			else return 1;
		}
		function bnpToRadix(b) {
			if (b == null) b = 10;
			if (this.signum() == 0 || b < 2 || b > 36) return "0";
			var cs = this.chunkSize(b);
			var a = Math.pow(b, cs);
			var d = nbv(a), y = nbi(), z = nbi(), r = "";
			this.divRemTo(d, y, z);
			while (y.signum() > 0) {
				r = (a + z.intValue()).toString(b).substr(1) + r;
				y.divRemTo(d, y, z);
			}
			return z.intValue().toString(b) + r;
		}
		function bnpFromRadix(s, b) {
			this.fromInt(0);
			if (b == null) b = 10;
			var cs = this.chunkSize(b);
			var d = Math.pow(b, cs), mi = false, j = 0, w = 0;
			for (var i = 0; i < s.length; ++i) {
				var x = intAt(s, i);
				if (x < 0) {
					if (s.charAt(i) == "-" && this.signum() == 0) mi = true;
					continue;
				}
				w = b * w + x;
				if (++j >= cs) {
					this.dMultiply(d);
					this.dAddOffset(w, 0);
					j = 0;
					w = 0;
				}
			}
			if (j > 0) {
				this.dMultiply(Math.pow(b, j));
				this.dAddOffset(w, 0);
			}
			if (mi) BigInteger.ZERO.subTo(this, this);
		}
		function bnpFromNumber(a, b, c) {
			if ("number" == typeof b) {
				if (a < 2) this.fromInt(1);
				else {
					this.fromNumber(a, c);
					if (!this.testBit(a - 1)) this.bitwiseTo(BigInteger.ONE.shiftLeft(a - 1), op_or, this);
					if (this.isEven()) this.dAddOffset(1, 0);
					while (!this.isProbablePrime(b)) {
						this.dAddOffset(2, 0);
						if (this.bitLength() > a) this.subTo(BigInteger.ONE.shiftLeft(a - 1), this);
					}
				}
			} else {
				var x = new Array(), t = a & 7;
				x.length = (a >> 3) + 1;
				b.nextBytes(x);
				if (t > 0) x[0] &= (1 << t) - 1;
				else x[0] = 0;
				this.fromString(x, 256);
			}
		}
		function bnToByteArray() {
			var i = this.t, r = new Array();
			r[0] = this.s;
			var p = this.DB - i * this.DB % 8, d, k = 0;
			if (i-- > 0) {
				if (p < this.DB && (d = this[i] >> p) != (this.s & this.DM) >> p) r[k++] = d | this.s << this.DB - p;
				while (i >= 0) {
					if (p < 8) {
						d = (this[i] & (1 << p) - 1) << 8 - p;
						d |= this[--i] >> (p += this.DB - 8);
					} else {
						d = this[i] >> (p -= 8) & 255;
						if (p <= 0) {
							p += this.DB;
							--i;
						}
					}
					if ((d & 128) != 0) d |= -256;
					if (k == 0 && (this.s & 128) != (d & 128)) ++k;
					if (k > 0 || d != this.s) r[k++] = d;
				}
			}
			return r;
		}
		function bnEquals(a) {
			return this.compareTo(a) == 0;
		}
		function bnMin(a) {
			return this.compareTo(a) < 0 ? this : a;
		}
		function bnMax(a) {
			return this.compareTo(a) > 0 ? this : a;
		}
		function bnpBitwiseTo(a, op, r) {
			var i, f, m = Math.min(a.t, this.t);
			for (i = 0; i < m; ++i) r[i] = op(this[i], a[i]);
			if (a.t < this.t) {
				f = a.s & this.DM;
				for (i = m; i < this.t; ++i) r[i] = op(this[i], f);
				r.t = this.t;
			} else {
				f = this.s & this.DM;
				for (i = m; i < a.t; ++i) r[i] = op(f, a[i]);
				r.t = a.t;
			}
			r.s = op(this.s, a.s);
			r.clamp();
		}
		function op_and(x, y) {
			return x & y;
		}
		function bnAnd(a) {
			var r = nbi();
			this.bitwiseTo(a, op_and, r);
			return r;
		}
		function op_or(x, y) {
			return x | y;
		}
		function bnOr(a) {
			var r = nbi();
			this.bitwiseTo(a, op_or, r);
			return r;
		}
		function op_xor(x, y) {
			return x ^ y;
		}
		function bnXor(a) {
			var r = nbi();
			this.bitwiseTo(a, op_xor, r);
			return r;
		}
		function op_andnot(x, y) {
			return x & ~y;
		}
		function bnAndNot(a) {
			var r = nbi();
			this.bitwiseTo(a, op_andnot, r);
			return r;
		}
		function bnNot() {
			var r = nbi();
			for (var i = 0; i < this.t; ++i) r[i] = this.DM & ~this[i];
			r.t = this.t;
			r.s = ~this.s;
			return r;
		}
		function bnShiftLeft(n) {
			var r = nbi();
			if (n < 0) this.rShiftTo(-n, r);
			else this.lShiftTo(n, r);
			return r;
		}
		function bnShiftRight(n) {
			var r = nbi();
			if (n < 0) this.lShiftTo(-n, r);
			else this.rShiftTo(n, r);
			return r;
		}
		function lbit(x) {
			if (x == 0) return -1;
			var r = 0;
			if ((x & 65535) == 0) {
				x >>= 16;
				r += 16;
			}
			if ((x & 255) == 0) {
				x >>= 8;
				r += 8;
			}
			if ((x & 15) == 0) {
				x >>= 4;
				r += 4;
			}
			if ((x & 3) == 0) {
				x >>= 2;
				r += 2;
			}
			if ((x & 1) == 0) ++r;
			return r;
		}
		function bnGetLowestSetBit() {
			for (var i = 0; i < this.t; ++i) if (this[i] != 0) return i * this.DB + lbit(this[i]);
			if (this.s < 0) return this.t * this.DB;
			return -1;
		}
		function cbit(x) {
			var r = 0;
			while (x != 0) {
				x &= x - 1;
				++r;
			}
			return r;
		}
		function bnBitCount() {
			var r = 0, x = this.s & this.DM;
			for (var i = 0; i < this.t; ++i) r += cbit(this[i] ^ x);
			return r;
		}
		function bnTestBit(n) {
			var j = Math.floor(n / this.DB);
			if (j >= this.t) return this.s != 0;
			return (this[j] & 1 << n % this.DB) != 0;
		}
		function bnpChangeBit(n, op) {
			var r = BigInteger.ONE.shiftLeft(n);
			this.bitwiseTo(r, op, r);
			return r;
		}
		function bnSetBit(n) {
			return this.changeBit(n, op_or);
		}
		function bnClearBit(n) {
			return this.changeBit(n, op_andnot);
		}
		function bnFlipBit(n) {
			return this.changeBit(n, op_xor);
		}
		function bnpAddTo(a, r) {
			var i = 0, c = 0, m = Math.min(a.t, this.t);
			while (i < m) {
				c += this[i] + a[i];
				r[i++] = c & this.DM;
				c >>= this.DB;
			}
			if (a.t < this.t) {
				c += a.s;
				while (i < this.t) {
					c += this[i];
					r[i++] = c & this.DM;
					c >>= this.DB;
				}
				c += this.s;
			} else {
				c += this.s;
				while (i < a.t) {
					c += a[i];
					r[i++] = c & this.DM;
					c >>= this.DB;
				}
				c += a.s;
			}
			r.s = c < 0 ? -1 : 0;
			if (c > 0) r[i++] = c;
			else if (c < -1) r[i++] = this.DV + c;
			r.t = i;
			r.clamp();
		}
		function bnAdd(a) {
			var r = nbi();
			this.addTo(a, r);
			return r;
		}
		function bnSubtract(a) {
			var r = nbi();
			this.subTo(a, r);
			return r;
		}
		function bnMultiply(a) {
			var r = nbi();
			this.multiplyTo(a, r);
			return r;
		}
		function bnSquare() {
			var r = nbi();
			this.squareTo(r);
			return r;
		}
		function bnDivide(a) {
			var r = nbi();
			this.divRemTo(a, r, null);
			return r;
		}
		function bnRemainder(a) {
			var r = nbi();
			this.divRemTo(a, null, r);
			return r;
		}
		function bnDivideAndRemainder(a) {
			var q = nbi(), r = nbi();
			this.divRemTo(a, q, r);
			return new Array(q, r);
		}
		function bnpDMultiply(n) {
			this[this.t] = this.am(0, n - 1, this, 0, 0, this.t);
			++this.t;
			this.clamp();
		}
		function bnpDAddOffset(n, w) {
			if (n == 0) return;
			while (this.t <= w) this[this.t++] = 0;
			this[w] += n;
			while (this[w] >= this.DV) {
				this[w] -= this.DV;
				if (++w >= this.t) this[this.t++] = 0;
				++this[w];
			}
		}
		function NullExp() {}
		function nNop(x) {
			return x;
		}
		function nMulTo(x, y, r) {
			x.multiplyTo(y, r);
		}
		function nSqrTo(x, r) {
			x.squareTo(r);
		}
		NullExp.prototype.convert = nNop;
		NullExp.prototype.revert = nNop;
		NullExp.prototype.mulTo = nMulTo;
		NullExp.prototype.sqrTo = nSqrTo;
		function bnPow(e) {
			return this.exp(e, new NullExp());
		}
		function bnpMultiplyLowerTo(a, n, r) {
			var i = Math.min(this.t + a.t, n);
			r.s = 0;
			r.t = i;
			while (i > 0) r[--i] = 0;
			var j = r.t - this.t;
			for (; i < j; ++i) r[i + this.t] = this.am(0, a[i], r, i, 0, this.t);
			for (j = Math.min(a.t, n); i < j; ++i) this.am(0, a[i], r, i, 0, n - i);
			r.clamp();
		}
		function bnpMultiplyUpperTo(a, n, r) {
			--n;
			var i = r.t = this.t + a.t - n;
			r.s = 0;
			while (--i >= 0) r[i] = 0;
			for (i = Math.max(n - this.t, 0); i < a.t; ++i) r[this.t + i - n] = this.am(n - i, a[i], r, 0, 0, this.t + i - n);
			r.clamp();
			r.drShiftTo(1, r);
		}
		function Barrett(m) {
			this.r2 = nbi();
			this.q3 = nbi();
			BigInteger.ONE.dlShiftTo(2 * m.t, this.r2);
			this.mu = this.r2.divide(m);
			this.m = m;
		}
		function barrettConvert(x) {
			if (x.s < 0 || x.t > 2 * this.m.t) return x.mod(this.m);
			else if (x.compareTo(this.m) < 0) return x;
			else {
				var r = nbi();
				x.copyTo(r);
				this.reduce(r);
				return r;
			}
		}
		function barrettRevert(x) {
			return x;
		}
		function barrettReduce(x) {
			x.drShiftTo(this.m.t - 1, this.r2);
			if (x.t > this.m.t + 1) {
				x.t = this.m.t + 1;
				x.clamp();
			}
			this.mu.multiplyUpperTo(this.r2, this.m.t + 1, this.q3);
			this.m.multiplyLowerTo(this.q3, this.m.t + 1, this.r2);
			while (x.compareTo(this.r2) < 0) x.dAddOffset(1, this.m.t + 1);
			x.subTo(this.r2, x);
			while (x.compareTo(this.m) >= 0) x.subTo(this.m, x);
		}
		function barrettSqrTo(x, r) {
			x.squareTo(r);
			this.reduce(r);
		}
		function barrettMulTo(x, y, r) {
			x.multiplyTo(y, r);
			this.reduce(r);
		}
		Barrett.prototype.convert = barrettConvert;
		Barrett.prototype.revert = barrettRevert;
		Barrett.prototype.reduce = barrettReduce;
		Barrett.prototype.mulTo = barrettMulTo;
		Barrett.prototype.sqrTo = barrettSqrTo;
		function bnModPow(e, m) {
			var i = e.bitLength(), k, r = nbv(1), z;
			if (i <= 0) return r;
			else if (i < 18) k = 1;
			else if (i < 48) k = 3;
			else if (i < 144) k = 4;
			else if (i < 768) k = 5;
			else k = 6;
			if (i < 8) z = new Classic(m);
			else if (m.isEven()) z = new Barrett(m);
			else z = new Montgomery(m);
			var g = new Array(), n = 3, k1 = k - 1, km = (1 << k) - 1;
			g[1] = z.convert(this);
			if (k > 1) {
				var g2 = nbi();
				z.sqrTo(g[1], g2);
				while (n <= km) {
					g[n] = nbi();
					z.mulTo(g2, g[n - 2], g[n]);
					n += 2;
				}
			}
			var j = e.t - 1, w, is1 = true, r2 = nbi(), t;
			i = nbits(e[j]) - 1;
			while (j >= 0) {
				if (i >= k1) w = e[j] >> i - k1 & km;
				else {
					w = (e[j] & (1 << i + 1) - 1) << k1 - i;
					if (j > 0) w |= e[j - 1] >> this.DB + i - k1;
				}
				n = k;
				while ((w & 1) == 0) {
					w >>= 1;
					--n;
				}
				if ((i -= n) < 0) {
					i += this.DB;
					--j;
				}
				if (is1) {
					g[w].copyTo(r);
					is1 = false;
				} else {
					while (n > 1) {
						z.sqrTo(r, r2);
						z.sqrTo(r2, r);
						n -= 2;
					}
					if (n > 0) z.sqrTo(r, r2);
					else {
						t = r;
						r = r2;
						r2 = t;
					}
					z.mulTo(r2, g[w], r);
				}
				while (j >= 0 && (e[j] & 1 << i) == 0) {
					z.sqrTo(r, r2);
					t = r;
					r = r2;
					r2 = t;
					if (--i < 0) {
						i = this.DB - 1;
						--j;
					}
				}
			}
			return z.revert(r);
		}
		function bnGCD(a) {
			var x = this.s < 0 ? this.negate() : this.clone();
			var y = a.s < 0 ? a.negate() : a.clone();
			if (x.compareTo(y) < 0) {
				var t = x;
				x = y;
				y = t;
			}
			var i = x.getLowestSetBit(), g = y.getLowestSetBit();
			if (g < 0) return x;
			if (i < g) g = i;
			if (g > 0) {
				x.rShiftTo(g, x);
				y.rShiftTo(g, y);
			}
			while (x.signum() > 0) {
				if ((i = x.getLowestSetBit()) > 0) x.rShiftTo(i, x);
				if ((i = y.getLowestSetBit()) > 0) y.rShiftTo(i, y);
				if (x.compareTo(y) >= 0) {
					x.subTo(y, x);
					x.rShiftTo(1, x);
				} else {
					y.subTo(x, y);
					y.rShiftTo(1, y);
				}
			}
			if (g > 0) y.lShiftTo(g, y);
			return y;
		}
		function bnpModInt(n) {
			if (n <= 0) return 0;
			var d = this.DV % n, r = this.s < 0 ? n - 1 : 0;
			if (this.t > 0) if (d == 0) r = this[0] % n;
			else for (var i = this.t - 1; i >= 0; --i) r = (d * r + this[i]) % n;
			return r;
		}
		function bnModInverse(m) {
			var ac = m.isEven();
			if (this.isEven() && ac || m.signum() == 0) return BigInteger.ZERO;
			var u = m.clone(), v = this.clone();
			var a = nbv(1), b = nbv(0), c = nbv(0), d = nbv(1);
			while (u.signum() != 0) {
				while (u.isEven()) {
					u.rShiftTo(1, u);
					if (ac) {
						if (!a.isEven() || !b.isEven()) {
							a.addTo(this, a);
							b.subTo(m, b);
						}
						a.rShiftTo(1, a);
					} else if (!b.isEven()) b.subTo(m, b);
					b.rShiftTo(1, b);
				}
				while (v.isEven()) {
					v.rShiftTo(1, v);
					if (ac) {
						if (!c.isEven() || !d.isEven()) {
							c.addTo(this, c);
							d.subTo(m, d);
						}
						c.rShiftTo(1, c);
					} else if (!d.isEven()) d.subTo(m, d);
					d.rShiftTo(1, d);
				}
				if (u.compareTo(v) >= 0) {
					u.subTo(v, u);
					if (ac) a.subTo(c, a);
					b.subTo(d, b);
				} else {
					v.subTo(u, v);
					if (ac) c.subTo(a, c);
					d.subTo(b, d);
				}
			}
			if (v.compareTo(BigInteger.ONE) != 0) return BigInteger.ZERO;
			if (d.compareTo(m) >= 0) return d.subtract(m);
			if (d.signum() < 0) d.addTo(m, d);
			else return d;
			if (d.signum() < 0) return d.add(m);
			else return d;
		}
		var lowprimes = [
			2,
			3,
			5,
			7,
			11,
			13,
			17,
			19,
			23,
			29,
			31,
			37,
			41,
			43,
			47,
			53,
			59,
			61,
			67,
			71,
			73,
			79,
			83,
			89,
			97,
			101,
			103,
			107,
			109,
			113,
			127,
			131,
			137,
			139,
			149,
			151,
			157,
			163,
			167,
			173,
			179,
			181,
			191,
			193,
			197,
			199,
			211,
			223,
			227,
			229,
			233,
			239,
			241,
			251,
			257,
			263,
			269,
			271,
			277,
			281,
			283,
			293,
			307,
			311,
			313,
			317,
			331,
			337,
			347,
			349,
			353,
			359,
			367,
			373,
			379,
			383,
			389,
			397,
			401,
			409,
			419,
			421,
			431,
			433,
			439,
			443,
			449,
			457,
			461,
			463,
			467,
			479,
			487,
			491,
			499,
			503,
			509,
			521,
			523,
			541,
			547,
			557,
			563,
			569,
			571,
			577,
			587,
			593,
			599,
			601,
			607,
			613,
			617,
			619,
			631,
			641,
			643,
			647,
			653,
			659,
			661,
			673,
			677,
			683,
			691,
			701,
			709,
			719,
			727,
			733,
			739,
			743,
			751,
			757,
			761,
			769,
			773,
			787,
			797,
			809,
			811,
			821,
			823,
			827,
			829,
			839,
			853,
			857,
			859,
			863,
			877,
			881,
			883,
			887,
			907,
			911,
			919,
			929,
			937,
			941,
			947,
			953,
			967,
			971,
			977,
			983,
			991,
			997
		];
		var lplim = (1 << 26) / lowprimes[lowprimes.length - 1];
		function bnIsProbablePrime(t) {
			var i, x = this.abs();
			if (x.t == 1 && x[0] <= lowprimes[lowprimes.length - 1]) {
				for (i = 0; i < lowprimes.length; ++i) if (x[0] == lowprimes[i]) return true;
				return false;
			}
			if (x.isEven()) return false;
			i = 1;
			while (i < lowprimes.length) {
				var m = lowprimes[i], j = i + 1;
				while (j < lowprimes.length && m < lplim) m *= lowprimes[j++];
				m = x.modInt(m);
				while (i < j) if (m % lowprimes[i++] == 0) return false;
			}
			return x.millerRabin(t);
		}
		function bnpMillerRabin(t) {
			var n1 = this.subtract(BigInteger.ONE);
			var k = n1.getLowestSetBit();
			if (k <= 0) return false;
			var r = n1.shiftRight(k);
			t = t + 1 >> 1;
			if (t > lowprimes.length) t = lowprimes.length;
			var a = nbi();
			for (var i = 0; i < t; ++i) {
				a.fromInt(lowprimes[Math.floor(Math.random() * lowprimes.length)]);
				var y = a.modPow(r, this);
				if (y.compareTo(BigInteger.ONE) != 0 && y.compareTo(n1) != 0) {
					var j = 1;
					while (j++ < k && y.compareTo(n1) != 0) {
						y = y.modPowInt(2, this);
						if (y.compareTo(BigInteger.ONE) == 0) return false;
					}
					if (y.compareTo(n1) != 0) return false;
				}
			}
			return true;
		}
		BigInteger.prototype.chunkSize = bnpChunkSize;
		BigInteger.prototype.toRadix = bnpToRadix;
		BigInteger.prototype.fromRadix = bnpFromRadix;
		BigInteger.prototype.fromNumber = bnpFromNumber;
		BigInteger.prototype.bitwiseTo = bnpBitwiseTo;
		BigInteger.prototype.changeBit = bnpChangeBit;
		BigInteger.prototype.addTo = bnpAddTo;
		BigInteger.prototype.dMultiply = bnpDMultiply;
		BigInteger.prototype.dAddOffset = bnpDAddOffset;
		BigInteger.prototype.multiplyLowerTo = bnpMultiplyLowerTo;
		BigInteger.prototype.multiplyUpperTo = bnpMultiplyUpperTo;
		BigInteger.prototype.modInt = bnpModInt;
		BigInteger.prototype.millerRabin = bnpMillerRabin;
		BigInteger.prototype.clone = bnClone;
		BigInteger.prototype.intValue = bnIntValue;
		BigInteger.prototype.byteValue = bnByteValue;
		BigInteger.prototype.shortValue = bnShortValue;
		BigInteger.prototype.signum = bnSigNum;
		BigInteger.prototype.toByteArray = bnToByteArray;
		BigInteger.prototype.equals = bnEquals;
		BigInteger.prototype.min = bnMin;
		BigInteger.prototype.max = bnMax;
		BigInteger.prototype.and = bnAnd;
		BigInteger.prototype.or = bnOr;
		BigInteger.prototype.xor = bnXor;
		BigInteger.prototype.andNot = bnAndNot;
		BigInteger.prototype.not = bnNot;
		BigInteger.prototype.shiftLeft = bnShiftLeft;
		BigInteger.prototype.shiftRight = bnShiftRight;
		BigInteger.prototype.getLowestSetBit = bnGetLowestSetBit;
		BigInteger.prototype.bitCount = bnBitCount;
		BigInteger.prototype.testBit = bnTestBit;
		BigInteger.prototype.setBit = bnSetBit;
		BigInteger.prototype.clearBit = bnClearBit;
		BigInteger.prototype.flipBit = bnFlipBit;
		BigInteger.prototype.add = bnAdd;
		BigInteger.prototype.subtract = bnSubtract;
		BigInteger.prototype.multiply = bnMultiply;
		BigInteger.prototype.divide = bnDivide;
		BigInteger.prototype.remainder = bnRemainder;
		BigInteger.prototype.divideAndRemainder = bnDivideAndRemainder;
		BigInteger.prototype.modPow = bnModPow;
		BigInteger.prototype.modInverse = bnModInverse;
		BigInteger.prototype.pow = bnPow;
		BigInteger.prototype.gcd = bnGCD;
		BigInteger.prototype.isProbablePrime = bnIsProbablePrime;
		BigInteger.prototype.square = bnSquare;
		BigInteger.prototype.Barrett = Barrett;
		var rng_state;
		var rng_pool;
		var rng_pptr;
		function rng_seed_int(x) {
			rng_pool[rng_pptr++] ^= x & 255;
			rng_pool[rng_pptr++] ^= x >> 8 & 255;
			rng_pool[rng_pptr++] ^= x >> 16 & 255;
			rng_pool[rng_pptr++] ^= x >> 24 & 255;
			if (rng_pptr >= rng_psize) rng_pptr -= rng_psize;
		}
		function rng_seed_time() {
			rng_seed_int((/* @__PURE__ */ new Date()).getTime());
		}
		if (rng_pool == null) {
			rng_pool = new Array();
			rng_pptr = 0;
			var t;
			if (typeof window !== "undefined" && window.crypto) {
				if (window.crypto.getRandomValues) {
					var ua = /* @__PURE__ */ new Uint8Array(32);
					window.crypto.getRandomValues(ua);
					for (t = 0; t < 32; ++t) rng_pool[rng_pptr++] = ua[t];
				} else if (navigator.appName == "Netscape" && navigator.appVersion < "5") {
					var z = window.crypto.random(32);
					for (t = 0; t < z.length; ++t) rng_pool[rng_pptr++] = z.charCodeAt(t) & 255;
				}
			}
			while (rng_pptr < rng_psize) {
				t = Math.floor(65536 * Math.random());
				rng_pool[rng_pptr++] = t >>> 8;
				rng_pool[rng_pptr++] = t & 255;
			}
			rng_pptr = 0;
			rng_seed_time();
		}
		function rng_get_byte() {
			if (rng_state == null) {
				rng_seed_time();
				rng_state = prng_newstate();
				rng_state.init(rng_pool);
				for (rng_pptr = 0; rng_pptr < rng_pool.length; ++rng_pptr) rng_pool[rng_pptr] = 0;
				rng_pptr = 0;
			}
			return rng_state.next();
		}
		function rng_get_bytes(ba) {
			var i = 0;
			for (; i < ba.length; ++i) ba[i] = rng_get_byte();
		}
		function SecureRandom() {}
		SecureRandom.prototype.nextBytes = rng_get_bytes;
		function Arcfour() {
			this.i = 0;
			this.j = 0;
			this.S = new Array();
		}
		function ARC4init(key) {
			var i = 0, j, t;
			for (; i < 256; ++i) this.S[i] = i;
			j = 0;
			for (i = 0; i < 256; ++i) {
				j = j + this.S[i] + key[i % key.length] & 255;
				t = this.S[i];
				this.S[i] = this.S[j];
				this.S[j] = t;
			}
			this.i = 0;
			this.j = 0;
		}
		function ARC4next() {
			var t;
			this.i = this.i + 1 & 255;
			this.j = this.j + this.S[this.i] & 255;
			t = this.S[this.i];
			this.S[this.i] = this.S[this.j];
			this.S[this.j] = t;
			return this.S[t + this.S[this.i] & 255];
		}
		Arcfour.prototype.init = ARC4init;
		Arcfour.prototype.next = ARC4next;
		function prng_newstate() {
			return new Arcfour();
		}
		var rng_psize = 256;
		BigInteger.SecureRandom = SecureRandom;
		BigInteger.BigInteger = BigInteger;
		if (typeof exports !== "undefined") exports = module.exports = BigInteger;
		else {
			this.BigInteger = BigInteger;
			this.SecureRandom = SecureRandom;
		}
	}).call(this$1);
}));
// node_modules/ecc-jsbn/lib/ec.js
var require_ec = /* @__PURE__ */ (0,_rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports, module) => {
	var BigInteger = require_jsbn().BigInteger;
	var Barrett = BigInteger.prototype.Barrett;
	function ECFieldElementFp(q, x) {
		this.x = x;
		this.q = q;
	}
	function feFpEquals(other) {
		if (other == this) return true;
		return this.q.equals(other.q) && this.x.equals(other.x);
	}
	function feFpToBigInteger() {
		return this.x;
	}
	function feFpNegate() {
		return new ECFieldElementFp(this.q, this.x.negate().mod(this.q));
	}
	function feFpAdd(b) {
		return new ECFieldElementFp(this.q, this.x.add(b.toBigInteger()).mod(this.q));
	}
	function feFpSubtract(b) {
		return new ECFieldElementFp(this.q, this.x.subtract(b.toBigInteger()).mod(this.q));
	}
	function feFpMultiply(b) {
		return new ECFieldElementFp(this.q, this.x.multiply(b.toBigInteger()).mod(this.q));
	}
	function feFpSquare() {
		return new ECFieldElementFp(this.q, this.x.square().mod(this.q));
	}
	function feFpDivide(b) {
		return new ECFieldElementFp(this.q, this.x.multiply(b.toBigInteger().modInverse(this.q)).mod(this.q));
	}
	ECFieldElementFp.prototype.equals = feFpEquals;
	ECFieldElementFp.prototype.toBigInteger = feFpToBigInteger;
	ECFieldElementFp.prototype.negate = feFpNegate;
	ECFieldElementFp.prototype.add = feFpAdd;
	ECFieldElementFp.prototype.subtract = feFpSubtract;
	ECFieldElementFp.prototype.multiply = feFpMultiply;
	ECFieldElementFp.prototype.square = feFpSquare;
	ECFieldElementFp.prototype.divide = feFpDivide;
	function ECPointFp(curve, x, y, z) {
		this.curve = curve;
		this.x = x;
		this.y = y;
		if (z == null) this.z = BigInteger.ONE;
		else this.z = z;
		this.zinv = null;
	}
	function pointFpGetX() {
		if (this.zinv == null) this.zinv = this.z.modInverse(this.curve.q);
		var r = this.x.toBigInteger().multiply(this.zinv);
		this.curve.reduce(r);
		return this.curve.fromBigInteger(r);
	}
	function pointFpGetY() {
		if (this.zinv == null) this.zinv = this.z.modInverse(this.curve.q);
		var r = this.y.toBigInteger().multiply(this.zinv);
		this.curve.reduce(r);
		return this.curve.fromBigInteger(r);
	}
	function pointFpEquals(other) {
		if (other == this) return true;
		if (this.isInfinity()) return other.isInfinity();
		if (other.isInfinity()) return this.isInfinity();
		var u = other.y.toBigInteger().multiply(this.z).subtract(this.y.toBigInteger().multiply(other.z)).mod(this.curve.q), v;
		if (!u.equals(BigInteger.ZERO)) return false;
		v = other.x.toBigInteger().multiply(this.z).subtract(this.x.toBigInteger().multiply(other.z)).mod(this.curve.q);
		return v.equals(BigInteger.ZERO);
	}
	function pointFpIsInfinity() {
		if (this.x == null && this.y == null) return true;
		return this.z.equals(BigInteger.ZERO) && !this.y.toBigInteger().equals(BigInteger.ZERO);
	}
	function pointFpNegate() {
		return new ECPointFp(this.curve, this.x, this.y.negate(), this.z);
	}
	function pointFpAdd(b) {
		if (this.isInfinity()) return b;
		if (b.isInfinity()) return this;
		var u = b.y.toBigInteger().multiply(this.z).subtract(this.y.toBigInteger().multiply(b.z)).mod(this.curve.q);
		var v = b.x.toBigInteger().multiply(this.z).subtract(this.x.toBigInteger().multiply(b.z)).mod(this.curve.q);
		if (BigInteger.ZERO.equals(v)) {
			if (BigInteger.ZERO.equals(u)) return this.twice();
			return this.curve.getInfinity();
		}
		var THREE = new BigInteger("3");
		var x1 = this.x.toBigInteger();
		var y1 = this.y.toBigInteger();
		b.x.toBigInteger();
		b.y.toBigInteger();
		var v2 = v.square();
		var v3 = v2.multiply(v);
		var x1v2 = x1.multiply(v2);
		var zu2 = u.square().multiply(this.z);
		var x3 = zu2.subtract(x1v2.shiftLeft(1)).multiply(b.z).subtract(v3).multiply(v).mod(this.curve.q);
		var y3 = x1v2.multiply(THREE).multiply(u).subtract(y1.multiply(v3)).subtract(zu2.multiply(u)).multiply(b.z).add(u.multiply(v3)).mod(this.curve.q);
		var z3 = v3.multiply(this.z).multiply(b.z).mod(this.curve.q);
		return new ECPointFp(this.curve, this.curve.fromBigInteger(x3), this.curve.fromBigInteger(y3), z3);
	}
	function pointFpTwice() {
		if (this.isInfinity()) return this;
		if (this.y.toBigInteger().signum() == 0) return this.curve.getInfinity();
		var THREE = new BigInteger("3");
		var x1 = this.x.toBigInteger();
		var y1 = this.y.toBigInteger();
		var y1z1 = y1.multiply(this.z);
		var y1sqz1 = y1z1.multiply(y1).mod(this.curve.q);
		var a = this.curve.a.toBigInteger();
		var w = x1.square().multiply(THREE);
		if (!BigInteger.ZERO.equals(a)) w = w.add(this.z.square().multiply(a));
		w = w.mod(this.curve.q);
		var x3 = w.square().subtract(x1.shiftLeft(3).multiply(y1sqz1)).shiftLeft(1).multiply(y1z1).mod(this.curve.q);
		var y3 = w.multiply(THREE).multiply(x1).subtract(y1sqz1.shiftLeft(1)).shiftLeft(2).multiply(y1sqz1).subtract(w.square().multiply(w)).mod(this.curve.q);
		var z3 = y1z1.square().multiply(y1z1).shiftLeft(3).mod(this.curve.q);
		return new ECPointFp(this.curve, this.curve.fromBigInteger(x3), this.curve.fromBigInteger(y3), z3);
	}
	function pointFpMultiply(k) {
		if (this.isInfinity()) return this;
		if (k.signum() == 0) return this.curve.getInfinity();
		var e = k;
		var h = e.multiply(new BigInteger("3"));
		var neg = this.negate();
		var R = this;
		var i = h.bitLength() - 2;
		for (; i > 0; --i) {
			R = R.twice();
			var hBit = h.testBit(i);
			if (hBit != e.testBit(i)) R = R.add(hBit ? this : neg);
		}
		return R;
	}
	function pointFpMultiplyTwo(j, x, k) {
		var i;
		if (j.bitLength() > k.bitLength()) i = j.bitLength() - 1;
		else i = k.bitLength() - 1;
		var R = this.curve.getInfinity();
		var both = this.add(x);
		while (i >= 0) {
			R = R.twice();
			if (j.testBit(i)) {
				if (k.testBit(i)) R = R.add(both);
				else R = R.add(this);
			} else if (k.testBit(i)) R = R.add(x);
			--i;
		}
		return R;
	}
	ECPointFp.prototype.getX = pointFpGetX;
	ECPointFp.prototype.getY = pointFpGetY;
	ECPointFp.prototype.equals = pointFpEquals;
	ECPointFp.prototype.isInfinity = pointFpIsInfinity;
	ECPointFp.prototype.negate = pointFpNegate;
	ECPointFp.prototype.add = pointFpAdd;
	ECPointFp.prototype.twice = pointFpTwice;
	ECPointFp.prototype.multiply = pointFpMultiply;
	ECPointFp.prototype.multiplyTwo = pointFpMultiplyTwo;
	function ECCurveFp(q, a, b) {
		this.q = q;
		this.a = this.fromBigInteger(a);
		this.b = this.fromBigInteger(b);
		this.infinity = new ECPointFp(this, null, null);
		this.reducer = new Barrett(this.q);
	}
	function curveFpGetQ() {
		return this.q;
	}
	function curveFpGetA() {
		return this.a;
	}
	function curveFpGetB() {
		return this.b;
	}
	function curveFpEquals(other) {
		if (other == this) return true;
		return this.q.equals(other.q) && this.a.equals(other.a) && this.b.equals(other.b);
	}
	function curveFpGetInfinity() {
		return this.infinity;
	}
	function curveFpFromBigInteger(x) {
		return new ECFieldElementFp(this.q, x);
	}
	function curveReduce(x) {
		this.reducer.reduce(x);
	}
	function curveFpEncodePointHex(p) {
		if (p.isInfinity()) return "00";
		var xHex = p.getX().toBigInteger().toString(16);
		var yHex = p.getY().toBigInteger().toString(16);
		var oLen = this.getQ().toString(16).length;
		if (oLen % 2 != 0) oLen++;
		while (xHex.length < oLen) xHex = "0" + xHex;
		while (yHex.length < oLen) yHex = "0" + yHex;
		return "04" + xHex + yHex;
	}
	ECCurveFp.prototype.getQ = curveFpGetQ;
	ECCurveFp.prototype.getA = curveFpGetA;
	ECCurveFp.prototype.getB = curveFpGetB;
	ECCurveFp.prototype.equals = curveFpEquals;
	ECCurveFp.prototype.getInfinity = curveFpGetInfinity;
	ECCurveFp.prototype.fromBigInteger = curveFpFromBigInteger;
	ECCurveFp.prototype.reduce = curveReduce;
	ECCurveFp.prototype.encodePointHex = curveFpEncodePointHex;
	ECCurveFp.prototype.decodePointHex = function(s) {
		var yIsEven;
		switch (parseInt(s.substr(0, 2), 16)) {
			case 0: return this.infinity;
			case 2: yIsEven = false;
			case 3:
				if (yIsEven == void 0) yIsEven = true;
				var len = s.length - 2;
				var xHex = s.substr(2, len);
				var x = this.fromBigInteger(new BigInteger(xHex, 16));
				var beta = x.multiply(x.square().add(this.getA())).add(this.getB()).sqrt();
				if (beta == null) throw "Invalid point compression";
				var betaValue = beta.toBigInteger();
				if (betaValue.testBit(0) != yIsEven) beta = this.fromBigInteger(this.getQ().subtract(betaValue));
				return new ECPointFp(this, x, beta);
			case 4:
			case 6:
			case 7:
				var len = (s.length - 2) / 2;
				var xHex = s.substr(2, len);
				var yHex = s.substr(len + 2, len);
				return new ECPointFp(this, this.fromBigInteger(new BigInteger(xHex, 16)), this.fromBigInteger(new BigInteger(yHex, 16)));
			default: return null;
		}
	};
	ECCurveFp.prototype.encodeCompressedPointHex = function(p) {
		if (p.isInfinity()) return "00";
		var xHex = p.getX().toBigInteger().toString(16);
		var oLen = this.getQ().toString(16).length;
		if (oLen % 2 != 0) oLen++;
		while (xHex.length < oLen) xHex = "0" + xHex;
		var yPrefix;
		if (p.getY().toBigInteger().isEven()) yPrefix = "02";
		else yPrefix = "03";
		return yPrefix + xHex;
	};
	ECFieldElementFp.prototype.getR = function() {
		if (this.r != void 0) return this.r;
		this.r = null;
		var bitLength = this.q.bitLength();
		if (bitLength > 128) {
			if (this.q.shiftRight(bitLength - 64).intValue() == -1) this.r = BigInteger.ONE.shiftLeft(bitLength).subtract(this.q);
		}
		return this.r;
	};
	ECFieldElementFp.prototype.modMult = function(x1, x2) {
		return this.modReduce(x1.multiply(x2));
	};
	ECFieldElementFp.prototype.modReduce = function(x) {
		if (this.getR() != null) {
			var qLen = q.bitLength();
			while (x.bitLength() > qLen + 1) {
				var u = x.shiftRight(qLen);
				var v = x.subtract(u.shiftLeft(qLen));
				if (!this.getR().equals(BigInteger.ONE)) u = u.multiply(this.getR());
				x = u.add(v);
			}
			while (x.compareTo(q) >= 0) x = x.subtract(q);
		} else x = x.mod(q);
		return x;
	};
	ECFieldElementFp.prototype.sqrt = function() {
		if (!this.q.testBit(0)) throw "unsupported";
		if (this.q.testBit(1)) {
			var z = new ECFieldElementFp(this.q, this.x.modPow(this.q.shiftRight(2).add(BigInteger.ONE), this.q));
			return z.square().equals(this) ? z : null;
		}
		var qMinusOne = this.q.subtract(BigInteger.ONE);
		var legendreExponent = qMinusOne.shiftRight(1);
		if (!this.x.modPow(legendreExponent, this.q).equals(BigInteger.ONE)) return null;
		var k = qMinusOne.shiftRight(2).shiftLeft(1).add(BigInteger.ONE);
		var Q = this.x;
		var fourQ = modDouble(modDouble(Q));
		var U, V;
		do {
			var P;
			do
				P = new BigInteger(this.q.bitLength(), new SecureRandom());
			while (P.compareTo(this.q) >= 0 || !P.multiply(P).subtract(fourQ).modPow(legendreExponent, this.q).equals(qMinusOne));
			var result = this.lucasSequence(P, Q, k);
			U = result[0];
			V = result[1];
			if (this.modMult(V, V).equals(fourQ)) {
				if (V.testBit(0)) V = V.add(q);
				V = V.shiftRight(1);
				return new ECFieldElementFp(q, V);
			}
		} while (U.equals(BigInteger.ONE) || U.equals(qMinusOne));
		return null;
	};
	ECFieldElementFp.prototype.lucasSequence = function(P, Q, k) {
		var n = k.bitLength();
		var s = k.getLowestSetBit();
		var Uh = BigInteger.ONE;
		var Vl = BigInteger.TWO;
		var Vh = P;
		var Ql = BigInteger.ONE;
		var Qh = BigInteger.ONE;
		for (var j = n - 1; j >= s + 1; --j) {
			Ql = this.modMult(Ql, Qh);
			if (k.testBit(j)) {
				Qh = this.modMult(Ql, Q);
				Uh = this.modMult(Uh, Vh);
				Vl = this.modReduce(Vh.multiply(Vl).subtract(P.multiply(Ql)));
				Vh = this.modReduce(Vh.multiply(Vh).subtract(Qh.shiftLeft(1)));
			} else {
				Qh = Ql;
				Uh = this.modReduce(Uh.multiply(Vl).subtract(Ql));
				Vh = this.modReduce(Vh.multiply(Vl).subtract(P.multiply(Ql)));
				Vl = this.modReduce(Vl.multiply(Vl).subtract(Ql.shiftLeft(1)));
			}
		}
		Ql = this.modMult(Ql, Qh);
		Qh = this.modMult(Ql, Q);
		Uh = this.modReduce(Uh.multiply(Vl).subtract(Ql));
		Vl = this.modReduce(Vh.multiply(Vl).subtract(P.multiply(Ql)));
		Ql = this.modMult(Ql, Qh);
		for (var j = 1; j <= s; ++j) {
			Uh = this.modMult(Uh, Vl);
			Vl = this.modReduce(Vl.multiply(Vl).subtract(Ql.shiftLeft(1)));
			Ql = this.modMult(Ql, Ql);
		}
		return [Uh, Vl];
	};
	module.exports = {
		ECCurveFp,
		ECPointFp,
		ECFieldElementFp
	};
}));
// node_modules/sshpk/lib/utils.js
var require_utils = /* @__PURE__ */ (0,_rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports, module) => {
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
	var Buffer = (0,_bcrypt_pbkdf_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.i)().Buffer;
	var PrivateKey = require_private_key();
	var Key = require_key();
	var crypto = (0,_rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.r)("crypto");
	var algs = require_algs();
	var asn1 = (0,_bcrypt_pbkdf_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.r)();
	var ec = require_ec();
	var jsbn = require_jsbn().BigInteger;
	var nacl = (0,_bcrypt_pbkdf_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.n)();
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
var require_ssh_buffer = /* @__PURE__ */ (0,_rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports, module) => {
	module.exports = SSHBuffer;
	var assert = require_assert();
	var Buffer = (0,_bcrypt_pbkdf_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.i)().Buffer;
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
var require_signature = /* @__PURE__ */ (0,_rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports, module) => {
	module.exports = Signature;
	var assert = require_assert();
	var Buffer = (0,_bcrypt_pbkdf_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.i)().Buffer;
	require_algs();
	(0,_rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.r)("crypto");
	var errs = require_errors();
	var utils = require_utils();
	var asn1 = (0,_bcrypt_pbkdf_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.r)();
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
// node_modules/ecc-jsbn/lib/sec.js
var require_sec = /* @__PURE__ */ (0,_rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports, module) => {
	var BigInteger = require_jsbn().BigInteger;
	var ECCurveFp = require_ec().ECCurveFp;
	function X9ECParameters(curve, g, n, h) {
		this.curve = curve;
		this.g = g;
		this.n = n;
		this.h = h;
	}
	function x9getCurve() {
		return this.curve;
	}
	function x9getG() {
		return this.g;
	}
	function x9getN() {
		return this.n;
	}
	function x9getH() {
		return this.h;
	}
	X9ECParameters.prototype.getCurve = x9getCurve;
	X9ECParameters.prototype.getG = x9getG;
	X9ECParameters.prototype.getN = x9getN;
	X9ECParameters.prototype.getH = x9getH;
	function fromHex(s) {
		return new BigInteger(s, 16);
	}
	function secp128r1() {
		var p = fromHex("FFFFFFFDFFFFFFFFFFFFFFFFFFFFFFFF");
		var a = fromHex("FFFFFFFDFFFFFFFFFFFFFFFFFFFFFFFC");
		var b = fromHex("E87579C11079F43DD824993C2CEE5ED3");
		var n = fromHex("FFFFFFFE0000000075A30D1B9038A115");
		var h = BigInteger.ONE;
		var curve = new ECCurveFp(p, a, b);
		return new X9ECParameters(curve, curve.decodePointHex("04161FF7528B899B2D0C28607CA52C5B86CF5AC8395BAFEB13C02DA292DDED7A83"), n, h);
	}
	function secp160k1() {
		var p = fromHex("FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEFFFFAC73");
		var a = BigInteger.ZERO;
		var b = fromHex("7");
		var n = fromHex("0100000000000000000001B8FA16DFAB9ACA16B6B3");
		var h = BigInteger.ONE;
		var curve = new ECCurveFp(p, a, b);
		return new X9ECParameters(curve, curve.decodePointHex("043B4C382CE37AA192A4019E763036F4F5DD4D7EBB938CF935318FDCED6BC28286531733C3F03C4FEE"), n, h);
	}
	function secp160r1() {
		var p = fromHex("FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF7FFFFFFF");
		var a = fromHex("FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF7FFFFFFC");
		var b = fromHex("1C97BEFC54BD7A8B65ACF89F81D4D4ADC565FA45");
		var n = fromHex("0100000000000000000001F4C8F927AED3CA752257");
		var h = BigInteger.ONE;
		var curve = new ECCurveFp(p, a, b);
		return new X9ECParameters(curve, curve.decodePointHex("044A96B5688EF573284664698968C38BB913CBFC8223A628553168947D59DCC912042351377AC5FB32"), n, h);
	}
	function secp192k1() {
		var p = fromHex("FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEFFFFEE37");
		var a = BigInteger.ZERO;
		var b = fromHex("3");
		var n = fromHex("FFFFFFFFFFFFFFFFFFFFFFFE26F2FC170F69466A74DEFD8D");
		var h = BigInteger.ONE;
		var curve = new ECCurveFp(p, a, b);
		return new X9ECParameters(curve, curve.decodePointHex("04DB4FF10EC057E9AE26B07D0280B7F4341DA5D1B1EAE06C7D9B2F2F6D9C5628A7844163D015BE86344082AA88D95E2F9D"), n, h);
	}
	function secp192r1() {
		var p = fromHex("FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEFFFFFFFFFFFFFFFF");
		var a = fromHex("FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEFFFFFFFFFFFFFFFC");
		var b = fromHex("64210519E59C80E70FA7E9AB72243049FEB8DEECC146B9B1");
		var n = fromHex("FFFFFFFFFFFFFFFFFFFFFFFF99DEF836146BC9B1B4D22831");
		var h = BigInteger.ONE;
		var curve = new ECCurveFp(p, a, b);
		return new X9ECParameters(curve, curve.decodePointHex("04188DA80EB03090F67CBF20EB43A18800F4FF0AFD82FF101207192B95FFC8DA78631011ED6B24CDD573F977A11E794811"), n, h);
	}
	function secp224r1() {
		var p = fromHex("FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF000000000000000000000001");
		var a = fromHex("FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFE");
		var b = fromHex("B4050A850C04B3ABF54132565044B0B7D7BFD8BA270B39432355FFB4");
		var n = fromHex("FFFFFFFFFFFFFFFFFFFFFFFFFFFF16A2E0B8F03E13DD29455C5C2A3D");
		var h = BigInteger.ONE;
		var curve = new ECCurveFp(p, a, b);
		return new X9ECParameters(curve, curve.decodePointHex("04B70E0CBD6BB4BF7F321390B94A03C1D356C21122343280D6115C1D21BD376388B5F723FB4C22DFE6CD4375A05A07476444D5819985007E34"), n, h);
	}
	function secp256r1() {
		var p = fromHex("FFFFFFFF00000001000000000000000000000000FFFFFFFFFFFFFFFFFFFFFFFF");
		var a = fromHex("FFFFFFFF00000001000000000000000000000000FFFFFFFFFFFFFFFFFFFFFFFC");
		var b = fromHex("5AC635D8AA3A93E7B3EBBD55769886BC651D06B0CC53B0F63BCE3C3E27D2604B");
		var n = fromHex("FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551");
		var h = BigInteger.ONE;
		var curve = new ECCurveFp(p, a, b);
		return new X9ECParameters(curve, curve.decodePointHex("046B17D1F2E12C4247F8BCE6E563A440F277037D812DEB33A0F4A13945D898C2964FE342E2FE1A7F9B8EE7EB4A7C0F9E162BCE33576B315ECECBB6406837BF51F5"), n, h);
	}
	module.exports = {
		"secp128r1": secp128r1,
		"secp160k1": secp160k1,
		"secp160r1": secp160r1,
		"secp192k1": secp192k1,
		"secp192r1": secp192r1,
		"secp224r1": secp224r1,
		"secp256r1": secp256r1
	};
}));
// node_modules/ecc-jsbn/index.js
var require_ecc_jsbn = /* @__PURE__ */ (0,_rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports) => {
	var crypto = (0,_rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.r)("crypto");
	var BigInteger = require_jsbn().BigInteger;
	require_ec().ECPointFp;
	var Buffer = (0,_bcrypt_pbkdf_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.i)().Buffer;
	exports.ECCurves = require_sec();
	function unstupid(hex, len) {
		return hex.length >= len ? hex : unstupid("0" + hex, len);
	}
	exports.ECKey = function(curve, key, isPublic) {
		var priv;
		var c = curve();
		var n = c.getN();
		var bytes = Math.floor(n.bitLength() / 8);
		if (key) {
			if (isPublic) {
				var curve = c.getCurve();
				this.P = curve.decodePointHex(key.toString("hex"));
			} else {
				if (key.length != bytes) return false;
				priv = new BigInteger(key.toString("hex"), 16);
			}
		} else {
			var n1 = n.subtract(BigInteger.ONE);
			priv = new BigInteger(crypto.randomBytes(n.bitLength())).mod(n1).add(BigInteger.ONE);
			this.P = c.getG().multiply(priv);
		}
		if (this.P) this.PublicKey = Buffer.from(c.getCurve().encodeCompressedPointHex(this.P), "hex");
		if (priv) {
			this.PrivateKey = Buffer.from(unstupid(priv.toString(16), bytes * 2), "hex");
			this.deriveSharedSecret = function(key) {
				if (!key || !key.P) return false;
				var S = key.P.multiply(priv);
				return Buffer.from(unstupid(S.getX().toBigInteger().toString(16), bytes * 2), "hex");
			};
		}
	};
}));
// node_modules/sshpk/lib/dhe.js
var require_dhe = /* @__PURE__ */ (0,_rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports, module) => {
	module.exports = {
		DiffieHellman,
		generateECDSA,
		generateED25519
	};
	var assert = require_assert();
	var crypto = (0,_rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.r)("crypto");
	var Buffer = (0,_bcrypt_pbkdf_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.i)().Buffer;
	var algs = require_algs();
	var utils = require_utils();
	var nacl = (0,_bcrypt_pbkdf_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.n)();
	var Key = require_key();
	var PrivateKey = require_private_key();
	var CRYPTO_HAVE_ECDH = crypto.createECDH !== void 0;
	require_ecc_jsbn();
	var ec = require_ec();
	var jsbn = require_jsbn().BigInteger;
	function DiffieHellman(key) {
		utils.assertCompatible(key, Key, [1, 4], "key");
		this._isPriv = PrivateKey.isPrivateKey(key, [1, 3]);
		this._algo = key.type;
		this._curve = key.curve;
		this._key = key;
		if (key.type === "dsa") {
			if (!CRYPTO_HAVE_ECDH) throw new Error("Due to bugs in the node 0.10 crypto API, node 0.12.x or later is required to use DH");
			this._dh = crypto.createDiffieHellman(key.part.p.data, void 0, key.part.g.data, void 0);
			this._p = key.part.p;
			this._g = key.part.g;
			if (this._isPriv) this._dh.setPrivateKey(key.part.x.data);
			this._dh.setPublicKey(key.part.y.data);
		} else if (key.type === "ecdsa") {
			if (!CRYPTO_HAVE_ECDH) {
				this._ecParams = new X9ECParameters(this._curve);
				if (this._isPriv) this._priv = new ECPrivate(this._ecParams, key.part.d.data);
				return;
			}
			var curve = {
				"nistp256": "prime256v1",
				"nistp384": "secp384r1",
				"nistp521": "secp521r1"
			}[key.curve];
			this._dh = crypto.createECDH(curve);
			if (typeof this._dh !== "object" || typeof this._dh.setPrivateKey !== "function") {
				CRYPTO_HAVE_ECDH = false;
				DiffieHellman.call(this, key);
				return;
			}
			if (this._isPriv) this._dh.setPrivateKey(key.part.d.data);
			this._dh.setPublicKey(key.part.Q.data);
		} else if (key.type === "curve25519") {
			if (this._isPriv) {
				utils.assertCompatible(key, PrivateKey, [1, 5], "key");
				this._priv = key.part.k.data;
			}
		} else throw new Error("DH not supported for " + key.type + " keys");
	}
	DiffieHellman.prototype.getPublicKey = function() {
		if (this._isPriv) return this._key.toPublic();
		return this._key;
	};
	DiffieHellman.prototype.getPrivateKey = function() {
		if (this._isPriv) return this._key;
		else return void 0;
	};
	DiffieHellman.prototype.getKey = DiffieHellman.prototype.getPrivateKey;
	DiffieHellman.prototype._keyCheck = function(pk, isPub) {
		assert.object(pk, "key");
		if (!isPub) utils.assertCompatible(pk, PrivateKey, [1, 3], "key");
		utils.assertCompatible(pk, Key, [1, 4], "key");
		if (pk.type !== this._algo) throw new Error("A " + pk.type + " key cannot be used in " + this._algo + " Diffie-Hellman");
		if (pk.curve !== this._curve) throw new Error("A key from the " + pk.curve + " curve cannot be used with a " + this._curve + " Diffie-Hellman");
		if (pk.type === "dsa") {
			assert.deepEqual(pk.part.p, this._p, "DSA key prime does not match");
			assert.deepEqual(pk.part.g, this._g, "DSA key generator does not match");
		}
	};
	DiffieHellman.prototype.setKey = function(pk) {
		this._keyCheck(pk);
		if (pk.type === "dsa") {
			this._dh.setPrivateKey(pk.part.x.data);
			this._dh.setPublicKey(pk.part.y.data);
		} else if (pk.type === "ecdsa") {
			if (CRYPTO_HAVE_ECDH) {
				this._dh.setPrivateKey(pk.part.d.data);
				this._dh.setPublicKey(pk.part.Q.data);
			} else this._priv = new ECPrivate(this._ecParams, pk.part.d.data);
		} else if (pk.type === "curve25519") {
			var k = pk.part.k;
			if (!pk.part.k) k = pk.part.r;
			this._priv = k.data;
			if (this._priv[0] === 0) this._priv = this._priv.slice(1);
			this._priv = this._priv.slice(0, 32);
		}
		this._key = pk;
		this._isPriv = true;
	};
	DiffieHellman.prototype.setPrivateKey = DiffieHellman.prototype.setKey;
	DiffieHellman.prototype.computeSecret = function(otherpk) {
		this._keyCheck(otherpk, true);
		if (!this._isPriv) throw new Error("DH exchange has not been initialized with a private key yet");
		var pub;
		if (this._algo === "dsa") return this._dh.computeSecret(otherpk.part.y.data);
		else if (this._algo === "ecdsa") {
			if (CRYPTO_HAVE_ECDH) return this._dh.computeSecret(otherpk.part.Q.data);
			else {
				pub = new ECPublic(this._ecParams, otherpk.part.Q.data);
				return this._priv.deriveSharedSecret(pub);
			}
		} else if (this._algo === "curve25519") {
			pub = otherpk.part.A.data;
			while (pub[0] === 0 && pub.length > 32) pub = pub.slice(1);
			var priv = this._priv;
			assert.strictEqual(pub.length, 32);
			assert.strictEqual(priv.length, 32);
			var secret = nacl.box.before(new Uint8Array(pub), new Uint8Array(priv));
			return Buffer.from(secret);
		}
		throw new Error("Invalid algorithm: " + this._algo);
	};
	DiffieHellman.prototype.generateKey = function() {
		var parts = [];
		var priv, pub;
		if (this._algo === "dsa") {
			this._dh.generateKeys();
			parts.push({
				name: "p",
				data: this._p.data
			});
			parts.push({
				name: "q",
				data: this._key.part.q.data
			});
			parts.push({
				name: "g",
				data: this._g.data
			});
			parts.push({
				name: "y",
				data: this._dh.getPublicKey()
			});
			parts.push({
				name: "x",
				data: this._dh.getPrivateKey()
			});
			this._key = new PrivateKey({
				type: "dsa",
				parts
			});
			this._isPriv = true;
			return this._key;
		} else if (this._algo === "ecdsa") {
			if (CRYPTO_HAVE_ECDH) {
				this._dh.generateKeys();
				parts.push({
					name: "curve",
					data: Buffer.from(this._curve)
				});
				parts.push({
					name: "Q",
					data: this._dh.getPublicKey()
				});
				parts.push({
					name: "d",
					data: this._dh.getPrivateKey()
				});
				this._key = new PrivateKey({
					type: "ecdsa",
					curve: this._curve,
					parts
				});
				this._isPriv = true;
				return this._key;
			} else {
				var n = this._ecParams.getN();
				var r = new jsbn(crypto.randomBytes(n.bitLength()));
				var n1 = n.subtract(jsbn.ONE);
				priv = r.mod(n1).add(jsbn.ONE);
				pub = this._ecParams.getG().multiply(priv);
				priv = Buffer.from(priv.toByteArray());
				pub = Buffer.from(this._ecParams.getCurve().encodePointHex(pub), "hex");
				this._priv = new ECPrivate(this._ecParams, priv);
				parts.push({
					name: "curve",
					data: Buffer.from(this._curve)
				});
				parts.push({
					name: "Q",
					data: pub
				});
				parts.push({
					name: "d",
					data: priv
				});
				this._key = new PrivateKey({
					type: "ecdsa",
					curve: this._curve,
					parts
				});
				this._isPriv = true;
				return this._key;
			}
		} else if (this._algo === "curve25519") {
			var pair = nacl.box.keyPair();
			priv = Buffer.from(pair.secretKey);
			pub = Buffer.from(pair.publicKey);
			priv = Buffer.concat([priv, pub]);
			assert.strictEqual(priv.length, 64);
			assert.strictEqual(pub.length, 32);
			parts.push({
				name: "A",
				data: pub
			});
			parts.push({
				name: "k",
				data: priv
			});
			this._key = new PrivateKey({
				type: "curve25519",
				parts
			});
			this._isPriv = true;
			return this._key;
		}
		throw new Error("Invalid algorithm: " + this._algo);
	};
	DiffieHellman.prototype.generateKeys = DiffieHellman.prototype.generateKey;
	function X9ECParameters(name) {
		var params = algs.curves[name];
		assert.object(params);
		var p = new jsbn(params.p);
		var a = new jsbn(params.a);
		var b = new jsbn(params.b);
		var n = new jsbn(params.n);
		var h = jsbn.ONE;
		var curve = new ec.ECCurveFp(p, a, b);
		var G = curve.decodePointHex(params.G.toString("hex"));
		this.curve = curve;
		this.g = G;
		this.n = n;
		this.h = h;
	}
	X9ECParameters.prototype.getCurve = function() {
		return this.curve;
	};
	X9ECParameters.prototype.getG = function() {
		return this.g;
	};
	X9ECParameters.prototype.getN = function() {
		return this.n;
	};
	X9ECParameters.prototype.getH = function() {
		return this.h;
	};
	function ECPublic(params, buffer) {
		this._params = params;
		if (buffer[0] === 0) buffer = buffer.slice(1);
		this._pub = params.getCurve().decodePointHex(buffer.toString("hex"));
	}
	function ECPrivate(params, buffer) {
		this._params = params;
		this._priv = new jsbn(utils.mpNormalize(buffer));
	}
	ECPrivate.prototype.deriveSharedSecret = function(pubKey) {
		assert.ok(pubKey instanceof ECPublic);
		var S = pubKey._pub.multiply(this._priv);
		return Buffer.from(S.getX().toBigInteger().toByteArray());
	};
	function generateED25519() {
		var pair = nacl.sign.keyPair();
		var priv = Buffer.from(pair.secretKey);
		var pub = Buffer.from(pair.publicKey);
		assert.strictEqual(priv.length, 64);
		assert.strictEqual(pub.length, 32);
		var parts = [];
		parts.push({
			name: "A",
			data: pub
		});
		parts.push({
			name: "k",
			data: priv.slice(0, 32)
		});
		return new PrivateKey({
			type: "ed25519",
			parts
		});
	}
	function generateECDSA(curve) {
		var parts = [];
		var key;
		if (CRYPTO_HAVE_ECDH) {
			var osCurve = {
				"nistp256": "prime256v1",
				"nistp384": "secp384r1",
				"nistp521": "secp521r1"
			}[curve];
			var dh = crypto.createECDH(osCurve);
			dh.generateKeys();
			parts.push({
				name: "curve",
				data: Buffer.from(curve)
			});
			parts.push({
				name: "Q",
				data: dh.getPublicKey()
			});
			parts.push({
				name: "d",
				data: dh.getPrivateKey()
			});
			key = new PrivateKey({
				type: "ecdsa",
				curve,
				parts
			});
			return key;
		} else {
			var ecParams = new X9ECParameters(curve);
			var n = ecParams.getN();
			var cByteLen = Math.ceil((n.bitLength() + 64) / 8);
			var c = new jsbn(crypto.randomBytes(cByteLen));
			var n1 = n.subtract(jsbn.ONE);
			var priv = c.mod(n1).add(jsbn.ONE);
			var pub = ecParams.getG().multiply(priv);
			priv = Buffer.from(priv.toByteArray());
			pub = Buffer.from(ecParams.getCurve().encodePointHex(pub), "hex");
			parts.push({
				name: "curve",
				data: Buffer.from(curve)
			});
			parts.push({
				name: "Q",
				data: pub
			});
			parts.push({
				name: "d",
				data: priv
			});
			key = new PrivateKey({
				type: "ecdsa",
				curve,
				parts
			});
			return key;
		}
	}
}));
// node_modules/sshpk/lib/ed-compat.js
var require_ed_compat = /* @__PURE__ */ (0,_rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports, module) => {
	module.exports = {
		Verifier,
		Signer
	};
	var nacl = (0,_bcrypt_pbkdf_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.n)();
	var stream = (0,_rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.r)("stream");
	var util = (0,_rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.r)("util");
	var assert = require_assert();
	var Buffer = (0,_bcrypt_pbkdf_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.i)().Buffer;
	var Signature = require_signature();
	function Verifier(key, hashAlgo) {
		if (hashAlgo.toLowerCase() !== "sha512") throw new Error("ED25519 only supports the use of SHA-512 hashes");
		this.key = key;
		this.chunks = [];
		stream.Writable.call(this, {});
	}
	util.inherits(Verifier, stream.Writable);
	Verifier.prototype._write = function(chunk, enc, cb) {
		this.chunks.push(chunk);
		cb();
	};
	Verifier.prototype.update = function(chunk) {
		if (typeof chunk === "string") chunk = Buffer.from(chunk, "binary");
		this.chunks.push(chunk);
	};
	Verifier.prototype.verify = function(signature, fmt) {
		var sig;
		if (Signature.isSignature(signature, [2, 0])) {
			if (signature.type !== "ed25519") return false;
			sig = signature.toBuffer("raw");
		} else if (typeof signature === "string") sig = Buffer.from(signature, "base64");
		else if (Signature.isSignature(signature, [1, 0])) throw new Error("signature was created by too old a version of sshpk and cannot be verified");
		assert.buffer(sig);
		return nacl.sign.detached.verify(new Uint8Array(Buffer.concat(this.chunks)), new Uint8Array(sig), new Uint8Array(this.key.part.A.data));
	};
	function Signer(key, hashAlgo) {
		if (hashAlgo.toLowerCase() !== "sha512") throw new Error("ED25519 only supports the use of SHA-512 hashes");
		this.key = key;
		this.chunks = [];
		stream.Writable.call(this, {});
	}
	util.inherits(Signer, stream.Writable);
	Signer.prototype._write = function(chunk, enc, cb) {
		this.chunks.push(chunk);
		cb();
	};
	Signer.prototype.update = function(chunk) {
		if (typeof chunk === "string") chunk = Buffer.from(chunk, "binary");
		this.chunks.push(chunk);
	};
	Signer.prototype.sign = function() {
		var sig = nacl.sign.detached(new Uint8Array(Buffer.concat(this.chunks)), new Uint8Array(Buffer.concat([this.key.part.k.data, this.key.part.A.data])));
		var sigBuf = Buffer.from(sig);
		var sigObj = Signature.parse(sigBuf, "ed25519", "raw");
		sigObj.hashAlgorithm = "sha512";
		return sigObj;
	};
}));
// node_modules/sshpk/lib/formats/pkcs8.js
var require_pkcs8 = /* @__PURE__ */ (0,_rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports, module) => {
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
	var asn1 = (0,_bcrypt_pbkdf_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.r)();
	var Buffer = (0,_bcrypt_pbkdf_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.i)().Buffer;
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
var require_pkcs1 = /* @__PURE__ */ (0,_rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports, module) => {
	module.exports = {
		read,
		readPkcs1,
		write,
		writePkcs1
	};
	var assert = require_assert();
	var asn1 = (0,_bcrypt_pbkdf_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.r)();
	var Buffer = (0,_bcrypt_pbkdf_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.i)().Buffer;
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
var require_rfc4253 = /* @__PURE__ */ (0,_rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports, module) => {
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
	var Buffer = (0,_bcrypt_pbkdf_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.i)().Buffer;
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
var require_ssh_private = /* @__PURE__ */ (0,_rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports, module) => {
	module.exports = {
		read,
		readSSHPrivate,
		write
	};
	var assert = require_assert();
	(0,_bcrypt_pbkdf_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.r)();
	var Buffer = (0,_bcrypt_pbkdf_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.i)().Buffer;
	require_algs();
	var utils = require_utils();
	var crypto = (0,_rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.r)("crypto");
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
				if (bcrypt === void 0) bcrypt = (0,_bcrypt_pbkdf_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.t)();
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
				if (bcrypt === void 0) bcrypt = (0,_bcrypt_pbkdf_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.t)();
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
var require_pem = /* @__PURE__ */ (0,_rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports, module) => {
	module.exports = {
		read,
		write
	};
	var assert = require_assert();
	var asn1 = (0,_bcrypt_pbkdf_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.r)();
	var crypto = (0,_rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.r)("crypto");
	var Buffer = (0,_bcrypt_pbkdf_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.i)().Buffer;
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
var require_ssh = /* @__PURE__ */ (0,_rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports, module) => {
	module.exports = {
		read,
		write
	};
	var assert = require_assert();
	var Buffer = (0,_bcrypt_pbkdf_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.i)().Buffer;
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
var require_dnssec = /* @__PURE__ */ (0,_rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports, module) => {
	module.exports = {
		read,
		write
	};
	var assert = require_assert();
	var Buffer = (0,_bcrypt_pbkdf_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.i)().Buffer;
	var Key = require_key();
	var PrivateKey = require_private_key();
	var utils = require_utils();
	require_ssh_buffer();
	require_dhe();
	var supportedAlgos = {
		"rsa-sha1": 5,
		"rsa-sha256": 8,
		"rsa-sha512": 10,
		"ecdsa-p256-sha256": 13,
		"ecdsa-p384-sha384": 14
	};
	var supportedAlgosById = {};
	Object.keys(supportedAlgos).forEach(function(k) {
		supportedAlgosById[supportedAlgos[k]] = k.toUpperCase();
	});
	function read(buf, options) {
		if (typeof buf !== "string") {
			assert.buffer(buf, "buf");
			buf = buf.toString("ascii");
		}
		var lines = buf.split("\n");
		if (lines[0].match(/^Private-key-format\: v1/)) {
			var algElems = lines[1].split(" ");
			var algoNum = parseInt(algElems[1], 10);
			var algoName = algElems[2];
			if (!supportedAlgosById[algoNum]) throw new Error("Unsupported algorithm: " + algoName);
			return readDNSSECPrivateKey(algoNum, lines.slice(2));
		}
		var line = 0;
		while (lines[line].match(/^\;/)) line++;
		if ((lines[line].match(/\. IN KEY /) || lines[line].match(/\. IN DNSKEY /)) && lines[line + 1].length === 0) return readRFC3110(lines[line]);
		throw new Error("Cannot parse dnssec key");
	}
	function readRFC3110(keyString) {
		var elems = keyString.split(" ");
		var algorithm = parseInt(elems[5], 10);
		if (!supportedAlgosById[algorithm]) throw new Error("Unsupported algorithm: " + algorithm);
		var base64key = elems.slice(6, elems.length).join();
		var keyBuffer = Buffer.from(base64key, "base64");
		if (supportedAlgosById[algorithm].match(/^RSA-/)) {
			var publicExponentLen = keyBuffer.readUInt8(0);
			if (publicExponentLen != 3 && publicExponentLen != 1) throw new Error("Cannot parse dnssec key: unsupported exponent length");
			var publicExponent = keyBuffer.slice(1, publicExponentLen + 1);
			publicExponent = utils.mpNormalize(publicExponent);
			var modulus = keyBuffer.slice(1 + publicExponentLen);
			modulus = utils.mpNormalize(modulus);
			var rsaKey = {
				type: "rsa",
				parts: []
			};
			rsaKey.parts.push({
				name: "e",
				data: publicExponent
			});
			rsaKey.parts.push({
				name: "n",
				data: modulus
			});
			return new Key(rsaKey);
		}
		if (supportedAlgosById[algorithm] === "ECDSA-P384-SHA384" || supportedAlgosById[algorithm] === "ECDSA-P256-SHA256") {
			var curve = "nistp384";
			var size = 384;
			if (supportedAlgosById[algorithm].match(/^ECDSA-P256-SHA256/)) {
				curve = "nistp256";
				size = 256;
			}
			return new Key({
				type: "ecdsa",
				curve,
				size,
				parts: [{
					name: "curve",
					data: Buffer.from(curve)
				}, {
					name: "Q",
					data: utils.ecNormalize(keyBuffer)
				}]
			});
		}
		throw new Error("Unsupported algorithm: " + supportedAlgosById[algorithm]);
	}
	function elementToBuf(e) {
		return Buffer.from(e.split(" ")[1], "base64");
	}
	function readDNSSECRSAPrivateKey(elements) {
		var rsaParams = {};
		elements.forEach(function(element) {
			if (element.split(" ")[0] === "Modulus:") rsaParams["n"] = elementToBuf(element);
			else if (element.split(" ")[0] === "PublicExponent:") rsaParams["e"] = elementToBuf(element);
			else if (element.split(" ")[0] === "PrivateExponent:") rsaParams["d"] = elementToBuf(element);
			else if (element.split(" ")[0] === "Prime1:") rsaParams["p"] = elementToBuf(element);
			else if (element.split(" ")[0] === "Prime2:") rsaParams["q"] = elementToBuf(element);
			else if (element.split(" ")[0] === "Exponent1:") rsaParams["dmodp"] = elementToBuf(element);
			else if (element.split(" ")[0] === "Exponent2:") rsaParams["dmodq"] = elementToBuf(element);
			else if (element.split(" ")[0] === "Coefficient:") rsaParams["iqmp"] = elementToBuf(element);
		});
		return new PrivateKey({
			type: "rsa",
			parts: [
				{
					name: "e",
					data: utils.mpNormalize(rsaParams["e"])
				},
				{
					name: "n",
					data: utils.mpNormalize(rsaParams["n"])
				},
				{
					name: "d",
					data: utils.mpNormalize(rsaParams["d"])
				},
				{
					name: "p",
					data: utils.mpNormalize(rsaParams["p"])
				},
				{
					name: "q",
					data: utils.mpNormalize(rsaParams["q"])
				},
				{
					name: "dmodp",
					data: utils.mpNormalize(rsaParams["dmodp"])
				},
				{
					name: "dmodq",
					data: utils.mpNormalize(rsaParams["dmodq"])
				},
				{
					name: "iqmp",
					data: utils.mpNormalize(rsaParams["iqmp"])
				}
			]
		});
	}
	function readDNSSECPrivateKey(alg, elements) {
		if (supportedAlgosById[alg].match(/^RSA-/)) return readDNSSECRSAPrivateKey(elements);
		if (supportedAlgosById[alg] === "ECDSA-P384-SHA384" || supportedAlgosById[alg] === "ECDSA-P256-SHA256") {
			var d = Buffer.from(elements[0].split(" ")[1], "base64");
			var curve = "nistp384";
			var size = 384;
			if (supportedAlgosById[alg] === "ECDSA-P256-SHA256") {
				curve = "nistp256";
				size = 256;
			}
			var Q = utils.publicFromPrivateECDSA(curve, d).part["Q"].data;
			return new PrivateKey({
				type: "ecdsa",
				curve,
				size,
				parts: [
					{
						name: "curve",
						data: Buffer.from(curve)
					},
					{
						name: "d",
						data: d
					},
					{
						name: "Q",
						data: Q
					}
				]
			});
		}
		throw new Error("Unsupported algorithm: " + supportedAlgosById[alg]);
	}
	function dnssecTimestamp(date) {
		var timestampStr = date.getFullYear() + "" + (date.getMonth() + 1) + date.getUTCDate();
		timestampStr += "" + date.getUTCHours() + date.getUTCMinutes();
		timestampStr += date.getUTCSeconds();
		return timestampStr;
	}
	function rsaAlgFromOptions(opts) {
		if (!opts || !opts.hashAlgo || opts.hashAlgo === "sha1") return "5 (RSASHA1)";
		else if (opts.hashAlgo === "sha256") return "8 (RSASHA256)";
		else if (opts.hashAlgo === "sha512") return "10 (RSASHA512)";
		else throw new Error("Unknown or unsupported hash: " + opts.hashAlgo);
	}
	function writeRSA(key, options) {
		if (!key.part.dmodp || !key.part.dmodq) utils.addRSAMissing(key);
		var out = "";
		out += "Private-key-format: v1.3\n";
		out += "Algorithm: " + rsaAlgFromOptions(options) + "\n";
		var n = utils.mpDenormalize(key.part["n"].data);
		out += "Modulus: " + n.toString("base64") + "\n";
		var e = utils.mpDenormalize(key.part["e"].data);
		out += "PublicExponent: " + e.toString("base64") + "\n";
		var d = utils.mpDenormalize(key.part["d"].data);
		out += "PrivateExponent: " + d.toString("base64") + "\n";
		var p = utils.mpDenormalize(key.part["p"].data);
		out += "Prime1: " + p.toString("base64") + "\n";
		var q = utils.mpDenormalize(key.part["q"].data);
		out += "Prime2: " + q.toString("base64") + "\n";
		var dmodp = utils.mpDenormalize(key.part["dmodp"].data);
		out += "Exponent1: " + dmodp.toString("base64") + "\n";
		var dmodq = utils.mpDenormalize(key.part["dmodq"].data);
		out += "Exponent2: " + dmodq.toString("base64") + "\n";
		var iqmp = utils.mpDenormalize(key.part["iqmp"].data);
		out += "Coefficient: " + iqmp.toString("base64") + "\n";
		var timestamp = /* @__PURE__ */ new Date();
		out += "Created: " + dnssecTimestamp(timestamp) + "\n";
		out += "Publish: " + dnssecTimestamp(timestamp) + "\n";
		out += "Activate: " + dnssecTimestamp(timestamp) + "\n";
		return Buffer.from(out, "ascii");
	}
	function writeECDSA(key, options) {
		var out = "";
		out += "Private-key-format: v1.3\n";
		if (key.curve === "nistp256") out += "Algorithm: 13 (ECDSAP256SHA256)\n";
		else if (key.curve === "nistp384") out += "Algorithm: 14 (ECDSAP384SHA384)\n";
		else throw new Error("Unsupported curve");
		var base64Key = key.part["d"].data.toString("base64");
		out += "PrivateKey: " + base64Key + "\n";
		var timestamp = /* @__PURE__ */ new Date();
		out += "Created: " + dnssecTimestamp(timestamp) + "\n";
		out += "Publish: " + dnssecTimestamp(timestamp) + "\n";
		out += "Activate: " + dnssecTimestamp(timestamp) + "\n";
		return Buffer.from(out, "ascii");
	}
	function write(key, options) {
		if (PrivateKey.isPrivateKey(key)) {
			if (key.type === "rsa") return writeRSA(key, options);
			else if (key.type === "ecdsa") return writeECDSA(key, options);
			else throw new Error("Unsupported algorithm: " + key.type);
		} else if (Key.isKey(key)) throw new Error("Format \"dnssec\" only supports writing private keys");
		else throw new Error("key is not a Key or PrivateKey");
	}
}));
// node_modules/sshpk/lib/formats/putty.js
var require_putty = /* @__PURE__ */ (0,_rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports, module) => {
	module.exports = {
		read,
		write
	};
	var assert = require_assert();
	var Buffer = (0,_bcrypt_pbkdf_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.i)().Buffer;
	var rfc4253 = require_rfc4253();
	var Key = require_key();
	var SSHBuffer = require_ssh_buffer();
	var crypto = (0,_rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.r)("crypto");
	var PrivateKey = require_private_key();
	var errors = require_errors();
	function read(buf, options) {
		var lines = buf.toString("ascii").split(/[\r\n]+/);
		var found = false;
		var parts;
		var si = 0;
		var formatVersion;
		while (si < lines.length) {
			parts = splitHeader(lines[si++]);
			if (parts) {
				formatVersion = {
					"putty-user-key-file-2": 2,
					"putty-user-key-file-3": 3
				}[parts[0].toLowerCase()];
				if (formatVersion) {
					found = true;
					break;
				}
			}
		}
		if (!found) throw new Error("No PuTTY format first line found");
		var alg = parts[1];
		parts = splitHeader(lines[si++]);
		assert.equal(parts[0].toLowerCase(), "encryption");
		var encryption = parts[1];
		parts = splitHeader(lines[si++]);
		assert.equal(parts[0].toLowerCase(), "comment");
		var comment = parts[1];
		parts = splitHeader(lines[si++]);
		assert.equal(parts[0].toLowerCase(), "public-lines");
		var publicLines = parseInt(parts[1], 10);
		if (!isFinite(publicLines) || publicLines < 0 || publicLines > lines.length) throw new Error("Invalid public-lines count");
		var publicBuf = Buffer.from(lines.slice(si, si + publicLines).join(""), "base64");
		var keyType = rfc4253.algToKeyType(alg);
		var key = rfc4253.read(publicBuf);
		if (key.type !== keyType) throw new Error("Outer key algorithm mismatch");
		si += publicLines;
		if (lines[si]) {
			parts = splitHeader(lines[si++]);
			assert.equal(parts[0].toLowerCase(), "private-lines");
			var privateLines = parseInt(parts[1], 10);
			if (!isFinite(privateLines) || privateLines < 0 || privateLines > lines.length) throw new Error("Invalid private-lines count");
			var privateBuf = Buffer.from(lines.slice(si, si + privateLines).join(""), "base64");
			if (encryption !== "none" && formatVersion === 3) throw new Error("Encrypted keys arenot supported for PuTTY format version 3");
			if (encryption === "aes256-cbc") {
				if (!options.passphrase) throw new errors.KeyEncryptedError(options.filename, "PEM");
				var iv = Buffer.alloc(16, 0);
				var decipher = crypto.createDecipheriv("aes-256-cbc", derivePPK2EncryptionKey(options.passphrase), iv);
				decipher.setAutoPadding(false);
				privateBuf = Buffer.concat([decipher.update(privateBuf), decipher.final()]);
			}
			key = new PrivateKey(key);
			if (key.type !== keyType) throw new Error("Outer key algorithm mismatch");
			var sshbuf = new SSHBuffer({ buffer: privateBuf });
			var privateKeyParts;
			if (alg === "ssh-dss") privateKeyParts = [{
				name: "x",
				data: sshbuf.readBuffer()
			}];
			else if (alg === "ssh-rsa") privateKeyParts = [
				{
					name: "d",
					data: sshbuf.readBuffer()
				},
				{
					name: "p",
					data: sshbuf.readBuffer()
				},
				{
					name: "q",
					data: sshbuf.readBuffer()
				},
				{
					name: "iqmp",
					data: sshbuf.readBuffer()
				}
			];
			else if (alg.match(/^ecdsa-sha2-nistp/)) privateKeyParts = [{
				name: "d",
				data: sshbuf.readBuffer()
			}];
			else if (alg === "ssh-ed25519") privateKeyParts = [{
				name: "k",
				data: sshbuf.readBuffer()
			}];
			else throw new Error("Unsupported PPK key type: " + alg);
			key = new PrivateKey({
				type: key.type,
				parts: key.parts.concat(privateKeyParts)
			});
		}
		key.comment = comment;
		return key;
	}
	function derivePPK2EncryptionKey(passphrase) {
		var hash1 = crypto.createHash("sha1").update(Buffer.concat([Buffer.from([
			0,
			0,
			0,
			0
		]), Buffer.from(passphrase)])).digest();
		var hash2 = crypto.createHash("sha1").update(Buffer.concat([Buffer.from([
			0,
			0,
			0,
			1
		]), Buffer.from(passphrase)])).digest();
		return Buffer.concat([hash1, hash2]).slice(0, 32);
	}
	function splitHeader(line) {
		var idx = line.indexOf(":");
		if (idx === -1) return null;
		var header = line.slice(0, idx);
		++idx;
		while (line[idx] === " ") ++idx;
		return [header, line.slice(idx)];
	}
	function write(key, options) {
		assert.object(key);
		if (!Key.isKey(key)) throw new Error("Must be a public key");
		var alg = rfc4253.keyTypeToAlg(key);
		var buf = rfc4253.write(key);
		var comment = key.comment || "";
		var lines = wrap(buf.toString("base64"), 64);
		lines.unshift("Public-Lines: " + lines.length);
		lines.unshift("Comment: " + comment);
		lines.unshift("Encryption: none");
		lines.unshift("PuTTY-User-Key-File-2: " + alg);
		return Buffer.from(lines.join("\n") + "\n");
	}
	function wrap(txt, len) {
		var lines = [];
		var pos = 0;
		while (pos < txt.length) {
			lines.push(txt.slice(pos, pos + 64));
			pos += 64;
		}
		return lines;
	}
}));
// node_modules/sshpk/lib/formats/auto.js
var require_auto = /* @__PURE__ */ (0,_rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports, module) => {
	module.exports = {
		read,
		write
	};
	var assert = require_assert();
	var Buffer = (0,_bcrypt_pbkdf_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.i)().Buffer;
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
var require_private_key = /* @__PURE__ */ (0,_rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports, module) => {
	module.exports = PrivateKey;
	var assert = require_assert();
	var Buffer = (0,_bcrypt_pbkdf_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.i)().Buffer;
	var algs = require_algs();
	var crypto = (0,_rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.r)("crypto");
	require_fingerprint();
	var Signature = require_signature();
	var errs = require_errors();
	var util = (0,_rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.r)("util");
	var utils = require_utils();
	var dhe = require_dhe();
	var generateECDSA = dhe.generateECDSA;
	var generateED25519 = dhe.generateED25519;
	var edCompat = require_ed_compat();
	var nacl = (0,_bcrypt_pbkdf_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.n)();
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
// node_modules/sshpk/lib/identity.js
var require_identity = /* @__PURE__ */ (0,_rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports, module) => {
	module.exports = Identity;
	var assert = require_assert();
	require_algs();
	(0,_rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.r)("crypto");
	require_fingerprint();
	require_signature();
	require_errors();
	(0,_rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.r)("util");
	var utils = require_utils();
	var asn1 = (0,_bcrypt_pbkdf_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.r)();
	var Buffer = (0,_bcrypt_pbkdf_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.i)().Buffer;
	var DNS_NAME_RE = /^([*]|[a-z0-9][a-z0-9\-]{0,62})(?:\.([*]|[a-z0-9][a-z0-9\-]{0,62}))*$/i;
	var oids = {};
	oids.cn = "2.5.4.3";
	oids.o = "2.5.4.10";
	oids.ou = "2.5.4.11";
	oids.l = "2.5.4.7";
	oids.s = "2.5.4.8";
	oids.c = "2.5.4.6";
	oids.sn = "2.5.4.4";
	oids.postalCode = "2.5.4.17";
	oids.serialNumber = "2.5.4.5";
	oids.street = "2.5.4.9";
	oids.x500UniqueIdentifier = "2.5.4.45";
	oids.role = "2.5.4.72";
	oids.telephoneNumber = "2.5.4.20";
	oids.description = "2.5.4.13";
	oids.dc = "0.9.2342.19200300.100.1.25";
	oids.uid = "0.9.2342.19200300.100.1.1";
	oids.mail = "0.9.2342.19200300.100.1.3";
	oids.title = "2.5.4.12";
	oids.gn = "2.5.4.42";
	oids.initials = "2.5.4.43";
	oids.pseudonym = "2.5.4.65";
	oids.emailAddress = "1.2.840.113549.1.9.1";
	var unoids = {};
	Object.keys(oids).forEach(function(k) {
		unoids[oids[k]] = k;
	});
	function Identity(opts) {
		var self = this;
		assert.object(opts, "options");
		assert.arrayOfObject(opts.components, "options.components");
		this.components = opts.components;
		this.componentLookup = {};
		this.components.forEach(function(c) {
			if (c.name && !c.oid) c.oid = oids[c.name];
			if (c.oid && !c.name) c.name = unoids[c.oid];
			if (self.componentLookup[c.name] === void 0) self.componentLookup[c.name] = [];
			self.componentLookup[c.name].push(c);
		});
		if (this.componentLookup.cn && this.componentLookup.cn.length > 0) this.cn = this.componentLookup.cn[0].value;
		assert.optionalString(opts.type, "options.type");
		if (opts.type === void 0) {
			if (this.components.length === 1 && this.componentLookup.cn && this.componentLookup.cn.length === 1 && this.componentLookup.cn[0].value.match(DNS_NAME_RE)) {
				this.type = "host";
				this.hostname = this.componentLookup.cn[0].value;
			} else if (this.componentLookup.dc && this.components.length === this.componentLookup.dc.length) {
				this.type = "host";
				this.hostname = this.componentLookup.dc.map(function(c) {
					return c.value;
				}).join(".");
			} else if (this.componentLookup.uid && this.components.length === this.componentLookup.uid.length) {
				this.type = "user";
				this.uid = this.componentLookup.uid[0].value;
			} else if (this.componentLookup.cn && this.componentLookup.cn.length === 1 && this.componentLookup.cn[0].value.match(DNS_NAME_RE)) {
				this.type = "host";
				this.hostname = this.componentLookup.cn[0].value;
			} else if (this.componentLookup.uid && this.componentLookup.uid.length === 1) {
				this.type = "user";
				this.uid = this.componentLookup.uid[0].value;
			} else if (this.componentLookup.mail && this.componentLookup.mail.length === 1) {
				this.type = "email";
				this.email = this.componentLookup.mail[0].value;
			} else if (this.componentLookup.cn && this.componentLookup.cn.length === 1) {
				this.type = "user";
				this.uid = this.componentLookup.cn[0].value;
			} else this.type = "unknown";
		} else {
			this.type = opts.type;
			if (this.type === "host") this.hostname = opts.hostname;
			else if (this.type === "user") this.uid = opts.uid;
			else if (this.type === "email") this.email = opts.email;
			else throw new Error("Unknown type " + this.type);
		}
	}
	Identity.prototype.toString = function() {
		return this.components.map(function(c) {
			var n = c.name.toUpperCase();
			n = n.replace(/=/g, "\\=");
			var v = c.value;
			v = v.replace(/,/g, "\\,");
			return n + "=" + v;
		}).join(", ");
	};
	Identity.prototype.get = function(name, asArray) {
		assert.string(name, "name");
		var arr = this.componentLookup[name];
		if (arr === void 0 || arr.length === 0) return void 0;
		if (!asArray && arr.length > 1) throw new Error("Multiple values for attribute " + name);
		if (!asArray) return arr[0].value;
		return arr.map(function(c) {
			return c.value;
		});
	};
	Identity.prototype.toArray = function(idx) {
		return this.components.map(function(c) {
			return {
				name: c.name,
				value: c.value
			};
		});
	};
	var NOT_PRINTABLE = /[^a-zA-Z0-9 '(),+.\/:=?-]/;
	var NOT_IA5 = /[^\x00-\x7f]/;
	Identity.prototype.toAsn1 = function(der, tag) {
		der.startSequence(tag);
		this.components.forEach(function(c) {
			der.startSequence(asn1.Ber.Constructor | asn1.Ber.Set);
			der.startSequence();
			der.writeOID(c.oid);
			if (c.asn1type === asn1.Ber.Utf8String || c.value.match(NOT_IA5)) {
				var v = Buffer.from(c.value, "utf8");
				der.writeBuffer(v, asn1.Ber.Utf8String);
			} else if (c.asn1type === asn1.Ber.IA5String || c.value.match(NOT_PRINTABLE)) der.writeString(c.value, asn1.Ber.IA5String);
			else {
				var type = asn1.Ber.PrintableString;
				if (c.asn1type !== void 0) type = c.asn1type;
				der.writeString(c.value, type);
			}
			der.endSequence();
			der.endSequence();
		});
		der.endSequence();
	};
	function globMatch(a, b) {
		if (a === "**" || b === "**") return true;
		var aParts = a.split(".");
		var bParts = b.split(".");
		if (aParts.length !== bParts.length) return false;
		for (var i = 0; i < aParts.length; ++i) {
			if (aParts[i] === "*" || bParts[i] === "*") continue;
			if (aParts[i] !== bParts[i]) return false;
		}
		return true;
	}
	Identity.prototype.equals = function(other) {
		if (!Identity.isIdentity(other, [1, 0])) return false;
		if (other.components.length !== this.components.length) return false;
		for (var i = 0; i < this.components.length; ++i) {
			if (this.components[i].oid !== other.components[i].oid) return false;
			if (!globMatch(this.components[i].value, other.components[i].value)) return false;
		}
		return true;
	};
	Identity.forHost = function(hostname) {
		assert.string(hostname, "hostname");
		return new Identity({
			type: "host",
			hostname,
			components: [{
				name: "cn",
				value: hostname
			}]
		});
	};
	Identity.forUser = function(uid) {
		assert.string(uid, "uid");
		return new Identity({
			type: "user",
			uid,
			components: [{
				name: "uid",
				value: uid
			}]
		});
	};
	Identity.forEmail = function(email) {
		assert.string(email, "email");
		return new Identity({
			type: "email",
			email,
			components: [{
				name: "mail",
				value: email
			}]
		});
	};
	Identity.parseDN = function(dn) {
		assert.string(dn, "dn");
		var parts = [""];
		var idx = 0;
		var rem = dn;
		while (rem.length > 0) {
			var m;
			if ((m = /^,/.exec(rem)) !== null) {
				parts[++idx] = "";
				rem = rem.slice(m[0].length);
			} else if ((m = /^\\,/.exec(rem)) !== null) {
				parts[idx] += ",";
				rem = rem.slice(m[0].length);
			} else if ((m = /^\\./.exec(rem)) !== null) {
				parts[idx] += m[0];
				rem = rem.slice(m[0].length);
			} else if ((m = /^[^\\,]+/.exec(rem)) !== null) {
				parts[idx] += m[0];
				rem = rem.slice(m[0].length);
			} else throw new Error("Failed to parse DN");
		}
		return new Identity({ components: parts.map(function(c) {
			c = c.trim();
			var eqPos = c.indexOf("=");
			while (eqPos > 0 && c.charAt(eqPos - 1) === "\\") eqPos = c.indexOf("=", eqPos + 1);
			if (eqPos === -1) throw new Error("Failed to parse DN");
			return {
				name: c.slice(0, eqPos).toLowerCase().replace(/\\=/g, "="),
				value: c.slice(eqPos + 1)
			};
		}) });
	};
	Identity.fromArray = function(components) {
		assert.arrayOfObject(components, "components");
		components.forEach(function(cmp) {
			assert.object(cmp, "component");
			assert.string(cmp.name, "component.name");
			if (!Buffer.isBuffer(cmp.value) && !(typeof cmp.value === "string")) throw new Error("Invalid component value");
		});
		return new Identity({ components });
	};
	Identity.parseAsn1 = function(der, top) {
		var components = [];
		der.readSequence(top);
		var end = der.offset + der.length;
		while (der.offset < end) {
			der.readSequence(asn1.Ber.Constructor | asn1.Ber.Set);
			var after = der.offset + der.length;
			der.readSequence();
			var oid = der.readOID();
			var type = der.peek();
			var value;
			switch (type) {
				case asn1.Ber.PrintableString:
				case asn1.Ber.IA5String:
				case asn1.Ber.OctetString:
				case asn1.Ber.T61String:
					value = der.readString(type);
					break;
				case asn1.Ber.Utf8String:
					value = der.readString(type, true);
					value = value.toString("utf8");
					break;
				case asn1.Ber.CharacterString:
				case asn1.Ber.BMPString:
					value = der.readString(type, true);
					value = value.toString("utf16le");
					break;
				default: throw new Error("Unknown asn1 type " + type);
			}
			components.push({
				oid,
				asn1type: type,
				value
			});
			der._offset = after;
		}
		der._offset = end;
		return new Identity({ components });
	};
	Identity.isIdentity = function(obj, ver) {
		return utils.isCompatible(obj, Identity, ver);
	};
	Identity.prototype._sshpkApiVersion = [1, 0];
	Identity._oldVersionDetect = function(obj) {
		return [1, 0];
	};
}));
// node_modules/sshpk/lib/formats/openssh-cert.js
var require_openssh_cert = /* @__PURE__ */ (0,_rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports, module) => {
	module.exports = {
		read,
		verify,
		sign,
		signAsync,
		write,
		fromBuffer,
		toBuffer
	};
	var assert = require_assert();
	var SSHBuffer = require_ssh_buffer();
	var crypto = (0,_rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.r)("crypto");
	var Buffer = (0,_bcrypt_pbkdf_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.i)().Buffer;
	var algs = require_algs();
	var Key = require_key();
	require_private_key();
	var Identity = require_identity();
	var rfc4253 = require_rfc4253();
	var Signature = require_signature();
	var utils = require_utils();
	var Certificate = require_certificate();
	function verify(cert, key) {
		return false;
	}
	var TYPES = {
		"user": 1,
		"host": 2
	};
	Object.keys(TYPES).forEach(function(k) {
		TYPES[TYPES[k]] = k;
	});
	var ECDSA_ALGO = /^ecdsa-sha2-([^@-]+)-cert-v01@openssh.com$/;
	function read(buf, options) {
		if (Buffer.isBuffer(buf)) buf = buf.toString("ascii");
		var parts = buf.trim().split(/[ \t\n]+/g);
		if (parts.length < 2 || parts.length > 3) throw new Error("Not a valid SSH certificate line");
		var algo = parts[0];
		var data = parts[1];
		data = Buffer.from(data, "base64");
		return fromBuffer(data, algo);
	}
	function fromBuffer(data, algo, partial) {
		var sshbuf = new SSHBuffer({ buffer: data });
		var innerAlgo = sshbuf.readString();
		if (algo !== void 0 && innerAlgo !== algo) throw new Error("SSH certificate algorithm mismatch");
		if (algo === void 0) algo = innerAlgo;
		var cert = {};
		cert.signatures = {};
		cert.signatures.openssh = {};
		cert.signatures.openssh.nonce = sshbuf.readBuffer();
		var key = {};
		var parts = key.parts = [];
		key.type = getAlg(algo);
		var partCount = algs.info[key.type].parts.length;
		while (parts.length < partCount) parts.push(sshbuf.readPart());
		assert.ok(parts.length >= 1, "key must have at least one part");
		var algInfo = algs.info[key.type];
		if (key.type === "ecdsa") {
			var res = ECDSA_ALGO.exec(algo);
			assert.ok(res !== null);
			assert.strictEqual(res[1], parts[0].data.toString());
		}
		for (var i = 0; i < algInfo.parts.length; ++i) {
			parts[i].name = algInfo.parts[i];
			if (parts[i].name !== "curve" && algInfo.normalize !== false) {
				var p = parts[i];
				p.data = utils.mpNormalize(p.data);
			}
		}
		cert.subjectKey = new Key(key);
		cert.serial = sshbuf.readInt64();
		var type = TYPES[sshbuf.readInt()];
		assert.string(type, "valid cert type");
		cert.signatures.openssh.keyId = sshbuf.readString();
		var principals = [];
		var psshbuf = new SSHBuffer({ buffer: sshbuf.readBuffer() });
		while (!psshbuf.atEnd()) principals.push(psshbuf.readString());
		if (principals.length === 0) principals = ["*"];
		cert.subjects = principals.map(function(pr) {
			if (type === "user") return Identity.forUser(pr);
			else if (type === "host") return Identity.forHost(pr);
			throw new Error("Unknown identity type " + type);
		});
		cert.validFrom = int64ToDate(sshbuf.readInt64());
		cert.validUntil = int64ToDate(sshbuf.readInt64());
		var exts = [];
		var extbuf = new SSHBuffer({ buffer: sshbuf.readBuffer() });
		var ext;
		while (!extbuf.atEnd()) {
			ext = { critical: true };
			ext.name = extbuf.readString();
			ext.data = extbuf.readBuffer();
			exts.push(ext);
		}
		extbuf = new SSHBuffer({ buffer: sshbuf.readBuffer() });
		while (!extbuf.atEnd()) {
			ext = { critical: false };
			ext.name = extbuf.readString();
			ext.data = extbuf.readBuffer();
			exts.push(ext);
		}
		cert.signatures.openssh.exts = exts;
		sshbuf.readBuffer();
		var signingKeyBuf = sshbuf.readBuffer();
		cert.issuerKey = rfc4253.read(signingKeyBuf);
		cert.issuer = Identity.forHost("**");
		var sigBuf = sshbuf.readBuffer();
		cert.signatures.openssh.signature = Signature.parse(sigBuf, cert.issuerKey.type, "ssh");
		if (partial !== void 0) {
			partial.remainder = sshbuf.remainder();
			partial.consumed = sshbuf._offset;
		}
		return new Certificate(cert);
	}
	function int64ToDate(buf) {
		var i = buf.readUInt32BE(0) * 4294967296;
		i += buf.readUInt32BE(4);
		var d = /* @__PURE__ */ new Date();
		d.setTime(i * 1e3);
		d.sourceInt64 = buf;
		return d;
	}
	function dateToInt64(date) {
		if (date.sourceInt64 !== void 0) return date.sourceInt64;
		var i = Math.round(date.getTime() / 1e3);
		var upper = Math.floor(i / 4294967296);
		var lower = Math.floor(i % 4294967296);
		var buf = Buffer.alloc(8);
		buf.writeUInt32BE(upper, 0);
		buf.writeUInt32BE(lower, 4);
		return buf;
	}
	function sign(cert, key) {
		if (cert.signatures.openssh === void 0) cert.signatures.openssh = {};
		try {
			var blob = toBuffer(cert, true);
		} catch (e) {
			delete cert.signatures.openssh;
			return false;
		}
		var sig = cert.signatures.openssh;
		var hashAlgo = void 0;
		if (key.type === "rsa" || key.type === "dsa") hashAlgo = "sha1";
		var signer = key.createSign(hashAlgo);
		signer.write(blob);
		sig.signature = signer.sign();
		return true;
	}
	function signAsync(cert, signer, done) {
		if (cert.signatures.openssh === void 0) cert.signatures.openssh = {};
		try {
			var blob = toBuffer(cert, true);
		} catch (e) {
			delete cert.signatures.openssh;
			done(e);
			return;
		}
		var sig = cert.signatures.openssh;
		signer(blob, function(err, signature) {
			if (err) {
				done(err);
				return;
			}
			try {
				signature.toBuffer("ssh");
			} catch (e) {
				done(e);
				return;
			}
			sig.signature = signature;
			done();
		});
	}
	function write(cert, options) {
		if (options === void 0) options = {};
		var blob = toBuffer(cert);
		var out = getCertType(cert.subjectKey) + " " + blob.toString("base64");
		if (options.comment) out = out + " " + options.comment;
		return out;
	}
	function toBuffer(cert, noSig) {
		assert.object(cert.signatures.openssh, "signature for openssh format");
		var sig = cert.signatures.openssh;
		if (sig.nonce === void 0) sig.nonce = crypto.randomBytes(16);
		var buf = new SSHBuffer({});
		buf.writeString(getCertType(cert.subjectKey));
		buf.writeBuffer(sig.nonce);
		var key = cert.subjectKey;
		algs.info[key.type].parts.forEach(function(part) {
			buf.writePart(key.part[part]);
		});
		buf.writeInt64(cert.serial);
		var type = cert.subjects[0].type;
		assert.notStrictEqual(type, "unknown");
		cert.subjects.forEach(function(id) {
			assert.strictEqual(id.type, type);
		});
		type = TYPES[type];
		buf.writeInt(type);
		if (sig.keyId === void 0) sig.keyId = cert.subjects[0].type + "_" + (cert.subjects[0].uid || cert.subjects[0].hostname);
		buf.writeString(sig.keyId);
		var sub = new SSHBuffer({});
		cert.subjects.forEach(function(id) {
			if (type === TYPES.host) sub.writeString(id.hostname);
			else if (type === TYPES.user) sub.writeString(id.uid);
		});
		buf.writeBuffer(sub.toBuffer());
		buf.writeInt64(dateToInt64(cert.validFrom));
		buf.writeInt64(dateToInt64(cert.validUntil));
		var exts = sig.exts;
		if (exts === void 0) exts = [];
		var extbuf = new SSHBuffer({});
		exts.forEach(function(ext) {
			if (ext.critical !== true) return;
			extbuf.writeString(ext.name);
			extbuf.writeBuffer(ext.data);
		});
		buf.writeBuffer(extbuf.toBuffer());
		extbuf = new SSHBuffer({});
		exts.forEach(function(ext) {
			if (ext.critical === true) return;
			extbuf.writeString(ext.name);
			extbuf.writeBuffer(ext.data);
		});
		buf.writeBuffer(extbuf.toBuffer());
		buf.writeBuffer(Buffer.alloc(0));
		sub = rfc4253.write(cert.issuerKey);
		buf.writeBuffer(sub);
		if (!noSig) buf.writeBuffer(sig.signature.toBuffer("ssh"));
		return buf.toBuffer();
	}
	function getAlg(certType) {
		if (certType === "ssh-rsa-cert-v01@openssh.com") return "rsa";
		if (certType === "ssh-dss-cert-v01@openssh.com") return "dsa";
		if (certType.match(ECDSA_ALGO)) return "ecdsa";
		if (certType === "ssh-ed25519-cert-v01@openssh.com") return "ed25519";
		throw new Error("Unsupported cert type " + certType);
	}
	function getCertType(key) {
		if (key.type === "rsa") return "ssh-rsa-cert-v01@openssh.com";
		if (key.type === "dsa") return "ssh-dss-cert-v01@openssh.com";
		if (key.type === "ecdsa") return "ecdsa-sha2-" + key.curve + "-cert-v01@openssh.com";
		if (key.type === "ed25519") return "ssh-ed25519-cert-v01@openssh.com";
		throw new Error("Unsupported key type " + key.type);
	}
}));
// node_modules/sshpk/lib/formats/x509.js
var require_x509 = /* @__PURE__ */ (0,_rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports, module) => {
	module.exports = {
		read,
		verify,
		sign,
		signAsync,
		write
	};
	var assert = require_assert();
	var asn1 = (0,_bcrypt_pbkdf_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.r)();
	var Buffer = (0,_bcrypt_pbkdf_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.i)().Buffer;
	require_algs();
	var utils = require_utils();
	require_key();
	require_private_key();
	require_pem();
	var Identity = require_identity();
	var Signature = require_signature();
	var Certificate = require_certificate();
	var pkcs8 = require_pkcs8();
	function readMPInt(der, nm) {
		assert.strictEqual(der.peek(), asn1.Ber.Integer, nm + " is not an Integer");
		return utils.mpNormalize(der.readString(asn1.Ber.Integer, true));
	}
	function verify(cert, key) {
		var sig = cert.signatures.x509;
		assert.object(sig, "x509 signature");
		var algParts = sig.algo.split("-");
		if (algParts[0] !== key.type) return false;
		var blob = sig.cache;
		if (blob === void 0) {
			var der = new asn1.BerWriter();
			writeTBSCert(cert, der);
			blob = der.buffer;
		}
		var verifier = key.createVerify(algParts[1]);
		verifier.write(blob);
		return verifier.verify(sig.signature);
	}
	function Local(i) {
		return asn1.Ber.Context | asn1.Ber.Constructor | i;
	}
	function Context(i) {
		return asn1.Ber.Context | i;
	}
	var SIGN_ALGS = {
		"rsa-md5": "1.2.840.113549.1.1.4",
		"rsa-sha1": "1.2.840.113549.1.1.5",
		"rsa-sha256": "1.2.840.113549.1.1.11",
		"rsa-sha384": "1.2.840.113549.1.1.12",
		"rsa-sha512": "1.2.840.113549.1.1.13",
		"dsa-sha1": "1.2.840.10040.4.3",
		"dsa-sha256": "2.16.840.1.101.3.4.3.2",
		"ecdsa-sha1": "1.2.840.10045.4.1",
		"ecdsa-sha256": "1.2.840.10045.4.3.2",
		"ecdsa-sha384": "1.2.840.10045.4.3.3",
		"ecdsa-sha512": "1.2.840.10045.4.3.4",
		"ed25519-sha512": "1.3.101.112"
	};
	Object.keys(SIGN_ALGS).forEach(function(k) {
		SIGN_ALGS[SIGN_ALGS[k]] = k;
	});
	SIGN_ALGS["1.3.14.3.2.3"] = "rsa-md5";
	SIGN_ALGS["1.3.14.3.2.29"] = "rsa-sha1";
	var EXTS = {
		"issuerKeyId": "2.5.29.35",
		"altName": "2.5.29.17",
		"basicConstraints": "2.5.29.19",
		"keyUsage": "2.5.29.15",
		"extKeyUsage": "2.5.29.37"
	};
	function read(buf, options) {
		if (typeof buf === "string") buf = Buffer.from(buf, "binary");
		assert.buffer(buf, "buf");
		var der = new asn1.BerReader(buf);
		der.readSequence();
		if (Math.abs(der.length - der.remain) > 1) throw new Error("DER sequence does not contain whole byte stream");
		var tbsStart = der.offset;
		der.readSequence();
		var sigOffset = der.offset + der.length;
		var tbsEnd = sigOffset;
		if (der.peek() === Local(0)) {
			der.readSequence(Local(0));
			var version = der.readInt();
			assert.ok(version <= 3, "only x.509 versions up to v3 supported");
		}
		var cert = {};
		cert.signatures = {};
		var sig = cert.signatures.x509 = {};
		sig.extras = {};
		cert.serial = readMPInt(der, "serial");
		der.readSequence();
		var after = der.offset + der.length;
		var certAlgOid = der.readOID();
		if (SIGN_ALGS[certAlgOid] === void 0) throw new Error("unknown signature algorithm " + certAlgOid);
		der._offset = after;
		cert.issuer = Identity.parseAsn1(der);
		der.readSequence();
		cert.validFrom = readDate(der);
		cert.validUntil = readDate(der);
		cert.subjects = [Identity.parseAsn1(der)];
		der.readSequence();
		after = der.offset + der.length;
		cert.subjectKey = pkcs8.readPkcs8(void 0, "public", der);
		der._offset = after;
		if (der.peek() === Local(1)) {
			der.readSequence(Local(1));
			sig.extras.issuerUniqueID = buf.slice(der.offset, der.offset + der.length);
			der._offset += der.length;
		}
		if (der.peek() === Local(2)) {
			der.readSequence(Local(2));
			sig.extras.subjectUniqueID = buf.slice(der.offset, der.offset + der.length);
			der._offset += der.length;
		}
		if (der.peek() === Local(3)) {
			der.readSequence(Local(3));
			var extEnd = der.offset + der.length;
			der.readSequence();
			while (der.offset < extEnd) readExtension(cert, buf, der);
			assert.strictEqual(der.offset, extEnd);
		}
		assert.strictEqual(der.offset, sigOffset);
		der.readSequence();
		after = der.offset + der.length;
		var sigAlgOid = der.readOID();
		var sigAlg = SIGN_ALGS[sigAlgOid];
		if (sigAlg === void 0) throw new Error("unknown signature algorithm " + sigAlgOid);
		der._offset = after;
		var sigData = der.readString(asn1.Ber.BitString, true);
		if (sigData[0] === 0) sigData = sigData.slice(1);
		var algParts = sigAlg.split("-");
		sig.signature = Signature.parse(sigData, algParts[0], "asn1");
		sig.signature.hashAlgorithm = algParts[1];
		sig.algo = sigAlg;
		sig.cache = buf.slice(tbsStart, tbsEnd);
		return new Certificate(cert);
	}
	function readDate(der) {
		if (der.peek() === asn1.Ber.UTCTime) return utcTimeToDate(der.readString(asn1.Ber.UTCTime));
		else if (der.peek() === asn1.Ber.GeneralizedTime) return gTimeToDate(der.readString(asn1.Ber.GeneralizedTime));
		else throw new Error("Unsupported date format");
	}
	function writeDate(der, date) {
		if (date.getUTCFullYear() >= 2050 || date.getUTCFullYear() < 1950) der.writeString(dateToGTime(date), asn1.Ber.GeneralizedTime);
		else der.writeString(dateToUTCTime(date), asn1.Ber.UTCTime);
	}
	var ALTNAME = {
		OtherName: Local(0),
		RFC822Name: Context(1),
		DNSName: Context(2),
		X400Address: Local(3),
		DirectoryName: Local(4),
		EDIPartyName: Local(5),
		URI: Context(6),
		IPAddress: Context(7),
		OID: Context(8)
	};
	var EXTPURPOSE = {
		"serverAuth": "1.3.6.1.5.5.7.3.1",
		"clientAuth": "1.3.6.1.5.5.7.3.2",
		"codeSigning": "1.3.6.1.5.5.7.3.3",
		"joyentDocker": "1.3.6.1.4.1.38678.1.4.1",
		"joyentCmon": "1.3.6.1.4.1.38678.1.4.2"
	};
	var EXTPURPOSE_REV = {};
	Object.keys(EXTPURPOSE).forEach(function(k) {
		EXTPURPOSE_REV[EXTPURPOSE[k]] = k;
	});
	var KEYUSEBITS = [
		"signature",
		"identity",
		"keyEncryption",
		"encryption",
		"keyAgreement",
		"ca",
		"crl"
	];
	function readExtension(cert, buf, der) {
		der.readSequence();
		var after = der.offset + der.length;
		var extId = der.readOID();
		var id;
		var sig = cert.signatures.x509;
		if (!sig.extras.exts) sig.extras.exts = [];
		var critical;
		if (der.peek() === asn1.Ber.Boolean) critical = der.readBoolean();
		switch (extId) {
			case EXTS.basicConstraints:
				der.readSequence(asn1.Ber.OctetString);
				der.readSequence();
				var bcEnd = der.offset + der.length;
				var ca = false;
				if (der.peek() === asn1.Ber.Boolean) ca = der.readBoolean();
				if (cert.purposes === void 0) cert.purposes = [];
				if (ca === true) cert.purposes.push("ca");
				var bc = {
					oid: extId,
					critical
				};
				if (der.offset < bcEnd && der.peek() === asn1.Ber.Integer) bc.pathLen = der.readInt();
				sig.extras.exts.push(bc);
				break;
			case EXTS.extKeyUsage:
				der.readSequence(asn1.Ber.OctetString);
				der.readSequence();
				if (cert.purposes === void 0) cert.purposes = [];
				var ekEnd = der.offset + der.length;
				while (der.offset < ekEnd) {
					var oid = der.readOID();
					cert.purposes.push(EXTPURPOSE_REV[oid] || oid);
				}
				if (cert.purposes.indexOf("serverAuth") !== -1 && cert.purposes.indexOf("clientAuth") === -1) cert.subjects.forEach(function(ide) {
					if (ide.type !== "host") {
						ide.type = "host";
						ide.hostname = ide.uid || ide.email || ide.components[0].value;
					}
				});
				else if (cert.purposes.indexOf("clientAuth") !== -1 && cert.purposes.indexOf("serverAuth") === -1) cert.subjects.forEach(function(ide) {
					if (ide.type !== "user") {
						ide.type = "user";
						ide.uid = ide.hostname || ide.email || ide.components[0].value;
					}
				});
				sig.extras.exts.push({
					oid: extId,
					critical
				});
				break;
			case EXTS.keyUsage:
				der.readSequence(asn1.Ber.OctetString);
				var bits = der.readString(asn1.Ber.BitString, true);
				readBitField(bits, KEYUSEBITS).forEach(function(bit) {
					if (cert.purposes === void 0) cert.purposes = [];
					if (cert.purposes.indexOf(bit) === -1) cert.purposes.push(bit);
				});
				sig.extras.exts.push({
					oid: extId,
					critical,
					bits
				});
				break;
			case EXTS.altName:
				der.readSequence(asn1.Ber.OctetString);
				der.readSequence();
				var aeEnd = der.offset + der.length;
				while (der.offset < aeEnd) switch (der.peek()) {
					case ALTNAME.OtherName:
					case ALTNAME.EDIPartyName:
						der.readSequence();
						der._offset += der.length;
						break;
					case ALTNAME.OID:
						der.readOID(ALTNAME.OID);
						break;
					case ALTNAME.RFC822Name:
						var email = der.readString(ALTNAME.RFC822Name);
						id = Identity.forEmail(email);
						if (!cert.subjects[0].equals(id)) cert.subjects.push(id);
						break;
					case ALTNAME.DirectoryName:
						der.readSequence(ALTNAME.DirectoryName);
						id = Identity.parseAsn1(der);
						if (!cert.subjects[0].equals(id)) cert.subjects.push(id);
						break;
					case ALTNAME.DNSName:
						var host = der.readString(ALTNAME.DNSName);
						id = Identity.forHost(host);
						if (!cert.subjects[0].equals(id)) cert.subjects.push(id);
						break;
					default: der.readString(der.peek());
				}
				sig.extras.exts.push({
					oid: extId,
					critical
				});
				break;
			default: sig.extras.exts.push({
				oid: extId,
				critical,
				data: der.readString(asn1.Ber.OctetString, true)
			});
		}
		der._offset = after;
	}
	var UTCTIME_RE = /^([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})?Z$/;
	function utcTimeToDate(t) {
		var m = t.match(UTCTIME_RE);
		assert.ok(m, "timestamps must be in UTC");
		var d = /* @__PURE__ */ new Date();
		var thisYear = d.getUTCFullYear();
		var century = Math.floor(thisYear / 100) * 100;
		var year = parseInt(m[1], 10);
		if (thisYear % 100 < 50 && year >= 60) year += century - 1;
		else year += century;
		d.setUTCFullYear(year, parseInt(m[2], 10) - 1, parseInt(m[3], 10));
		d.setUTCHours(parseInt(m[4], 10), parseInt(m[5], 10));
		if (m[6] && m[6].length > 0) d.setUTCSeconds(parseInt(m[6], 10));
		return d;
	}
	var GTIME_RE = /^([0-9]{4})([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})?Z$/;
	function gTimeToDate(t) {
		var m = t.match(GTIME_RE);
		assert.ok(m);
		var d = /* @__PURE__ */ new Date();
		d.setUTCFullYear(parseInt(m[1], 10), parseInt(m[2], 10) - 1, parseInt(m[3], 10));
		d.setUTCHours(parseInt(m[4], 10), parseInt(m[5], 10));
		if (m[6] && m[6].length > 0) d.setUTCSeconds(parseInt(m[6], 10));
		return d;
	}
	function zeroPad(n, m) {
		if (m === void 0) m = 2;
		var s = "" + n;
		while (s.length < m) s = "0" + s;
		return s;
	}
	function dateToUTCTime(d) {
		var s = "";
		s += zeroPad(d.getUTCFullYear() % 100);
		s += zeroPad(d.getUTCMonth() + 1);
		s += zeroPad(d.getUTCDate());
		s += zeroPad(d.getUTCHours());
		s += zeroPad(d.getUTCMinutes());
		s += zeroPad(d.getUTCSeconds());
		s += "Z";
		return s;
	}
	function dateToGTime(d) {
		var s = "";
		s += zeroPad(d.getUTCFullYear(), 4);
		s += zeroPad(d.getUTCMonth() + 1);
		s += zeroPad(d.getUTCDate());
		s += zeroPad(d.getUTCHours());
		s += zeroPad(d.getUTCMinutes());
		s += zeroPad(d.getUTCSeconds());
		s += "Z";
		return s;
	}
	function sign(cert, key) {
		if (cert.signatures.x509 === void 0) cert.signatures.x509 = {};
		var sig = cert.signatures.x509;
		sig.algo = key.type + "-" + key.defaultHashAlgorithm();
		if (SIGN_ALGS[sig.algo] === void 0) return false;
		var der = new asn1.BerWriter();
		writeTBSCert(cert, der);
		var blob = der.buffer;
		sig.cache = blob;
		var signer = key.createSign();
		signer.write(blob);
		cert.signatures.x509.signature = signer.sign();
		return true;
	}
	function signAsync(cert, signer, done) {
		if (cert.signatures.x509 === void 0) cert.signatures.x509 = {};
		var sig = cert.signatures.x509;
		var der = new asn1.BerWriter();
		writeTBSCert(cert, der);
		var blob = der.buffer;
		sig.cache = blob;
		signer(blob, function(err, signature) {
			if (err) {
				done(err);
				return;
			}
			sig.algo = signature.type + "-" + signature.hashAlgorithm;
			if (SIGN_ALGS[sig.algo] === void 0) {
				done(/* @__PURE__ */ new Error("Invalid signing algorithm \"" + sig.algo + "\""));
				return;
			}
			sig.signature = signature;
			done();
		});
	}
	function write(cert, options) {
		var sig = cert.signatures.x509;
		assert.object(sig, "x509 signature");
		var der = new asn1.BerWriter();
		der.startSequence();
		if (sig.cache) {
			der._ensure(sig.cache.length);
			sig.cache.copy(der._buf, der._offset);
			der._offset += sig.cache.length;
		} else writeTBSCert(cert, der);
		der.startSequence();
		der.writeOID(SIGN_ALGS[sig.algo]);
		if (sig.algo.match(/^rsa-/)) der.writeNull();
		der.endSequence();
		var sigData = sig.signature.toBuffer("asn1");
		var data = Buffer.alloc(sigData.length + 1);
		data[0] = 0;
		sigData.copy(data, 1);
		der.writeBuffer(data, asn1.Ber.BitString);
		der.endSequence();
		return der.buffer;
	}
	function writeTBSCert(cert, der) {
		var sig = cert.signatures.x509;
		assert.object(sig, "x509 signature");
		der.startSequence();
		der.startSequence(Local(0));
		der.writeInt(2);
		der.endSequence();
		der.writeBuffer(utils.mpNormalize(cert.serial), asn1.Ber.Integer);
		der.startSequence();
		der.writeOID(SIGN_ALGS[sig.algo]);
		if (sig.algo.match(/^rsa-/)) der.writeNull();
		der.endSequence();
		cert.issuer.toAsn1(der);
		der.startSequence();
		writeDate(der, cert.validFrom);
		writeDate(der, cert.validUntil);
		der.endSequence();
		var subject = cert.subjects[0];
		var altNames = cert.subjects.slice(1);
		subject.toAsn1(der);
		pkcs8.writePkcs8(der, cert.subjectKey);
		if (sig.extras && sig.extras.issuerUniqueID) der.writeBuffer(sig.extras.issuerUniqueID, Local(1));
		if (sig.extras && sig.extras.subjectUniqueID) der.writeBuffer(sig.extras.subjectUniqueID, Local(2));
		if (altNames.length > 0 || subject.type === "host" || cert.purposes !== void 0 && cert.purposes.length > 0 || sig.extras && sig.extras.exts) {
			der.startSequence(Local(3));
			der.startSequence();
			var exts = [];
			if (cert.purposes !== void 0 && cert.purposes.length > 0) {
				exts.push({
					oid: EXTS.basicConstraints,
					critical: true
				});
				exts.push({
					oid: EXTS.keyUsage,
					critical: true
				});
				exts.push({
					oid: EXTS.extKeyUsage,
					critical: true
				});
			}
			exts.push({ oid: EXTS.altName });
			if (sig.extras && sig.extras.exts) exts = sig.extras.exts;
			for (var i = 0; i < exts.length; ++i) {
				der.startSequence();
				der.writeOID(exts[i].oid);
				if (exts[i].critical !== void 0) der.writeBoolean(exts[i].critical);
				if (exts[i].oid === EXTS.altName) {
					der.startSequence(asn1.Ber.OctetString);
					der.startSequence();
					if (subject.type === "host") der.writeString(subject.hostname, Context(2));
					for (var j = 0; j < altNames.length; ++j) if (altNames[j].type === "host") der.writeString(altNames[j].hostname, ALTNAME.DNSName);
					else if (altNames[j].type === "email") der.writeString(altNames[j].email, ALTNAME.RFC822Name);
					else {
						der.startSequence(ALTNAME.DirectoryName);
						altNames[j].toAsn1(der);
						der.endSequence();
					}
					der.endSequence();
					der.endSequence();
				} else if (exts[i].oid === EXTS.basicConstraints) {
					der.startSequence(asn1.Ber.OctetString);
					der.startSequence();
					var ca = cert.purposes.indexOf("ca") !== -1;
					var pathLen = exts[i].pathLen;
					der.writeBoolean(ca);
					if (pathLen !== void 0) der.writeInt(pathLen);
					der.endSequence();
					der.endSequence();
				} else if (exts[i].oid === EXTS.extKeyUsage) {
					der.startSequence(asn1.Ber.OctetString);
					der.startSequence();
					cert.purposes.forEach(function(purpose) {
						if (purpose === "ca") return;
						if (KEYUSEBITS.indexOf(purpose) !== -1) return;
						var oid = purpose;
						if (EXTPURPOSE[purpose] !== void 0) oid = EXTPURPOSE[purpose];
						der.writeOID(oid);
					});
					der.endSequence();
					der.endSequence();
				} else if (exts[i].oid === EXTS.keyUsage) {
					der.startSequence(asn1.Ber.OctetString);
					if (exts[i].bits !== void 0) der.writeBuffer(exts[i].bits, asn1.Ber.BitString);
					else {
						var bits = writeBitField(cert.purposes, KEYUSEBITS);
						der.writeBuffer(bits, asn1.Ber.BitString);
					}
					der.endSequence();
				} else der.writeBuffer(exts[i].data, asn1.Ber.OctetString);
				der.endSequence();
			}
			der.endSequence();
			der.endSequence();
		}
		der.endSequence();
	}
	function readBitField(bits, bitIndex) {
		var bitLen = 8 * (bits.length - 1) - bits[0];
		var setBits = {};
		for (var i = 0; i < bitLen; ++i) {
			var byteN = 1 + Math.floor(i / 8);
			var mask = 1 << 7 - i % 8;
			var bitVal = (bits[byteN] & mask) !== 0;
			var name = bitIndex[i];
			if (bitVal && typeof name === "string") setBits[name] = true;
		}
		return Object.keys(setBits);
	}
	function writeBitField(setBits, bitIndex) {
		var bitLen = bitIndex.length;
		var blen = Math.ceil(bitLen / 8);
		var unused = blen * 8 - bitLen;
		var bits = Buffer.alloc(1 + blen);
		bits[0] = unused;
		for (var i = 0; i < bitLen; ++i) {
			var byteN = 1 + Math.floor(i / 8);
			var mask = 1 << 7 - i % 8;
			var name = bitIndex[i];
			if (name === void 0) continue;
			if (setBits.indexOf(name) !== -1) bits[byteN] |= mask;
		}
		return bits;
	}
}));
// node_modules/sshpk/lib/formats/x509-pem.js
var require_x509_pem = /* @__PURE__ */ (0,_rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports, module) => {
	var x509 = require_x509();
	module.exports = {
		read,
		verify: x509.verify,
		sign: x509.sign,
		write
	};
	var assert = require_assert();
	(0,_bcrypt_pbkdf_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.r)();
	var Buffer = (0,_bcrypt_pbkdf_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.i)().Buffer;
	require_algs();
	require_utils();
	require_key();
	require_private_key();
	require_pem();
	require_identity();
	require_signature();
	require_certificate();
	function read(buf, options) {
		if (typeof buf !== "string") {
			assert.buffer(buf, "buf");
			buf = buf.toString("ascii");
		}
		var lines = buf.trim().split(/[\r\n]+/g);
		var m;
		var si = -1;
		while (!m && si < lines.length) m = lines[++si].match(/[-]+[ ]*BEGIN CERTIFICATE[ ]*[-]+/);
		assert.ok(m, "invalid PEM header");
		var m2;
		var ei = lines.length;
		while (!m2 && ei > 0) m2 = lines[--ei].match(/[-]+[ ]*END CERTIFICATE[ ]*[-]+/);
		assert.ok(m2, "invalid PEM footer");
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
		return x509.read(buf, options);
	}
	function write(cert, options) {
		var dbuf = x509.write(cert, options);
		var header = "CERTIFICATE";
		var tmp = dbuf.toString("base64");
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
// node_modules/sshpk/lib/certificate.js
var require_certificate = /* @__PURE__ */ (0,_rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports, module) => {
	module.exports = Certificate;
	var assert = require_assert();
	var Buffer = (0,_bcrypt_pbkdf_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.i)().Buffer;
	var algs = require_algs();
	var crypto = (0,_rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.r)("crypto");
	var Fingerprint = require_fingerprint();
	require_signature();
	var errs = require_errors();
	(0,_rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.r)("util");
	var utils = require_utils();
	var Key = require_key();
	var PrivateKey = require_private_key();
	var Identity = require_identity();
	var formats = {};
	formats["openssh"] = require_openssh_cert();
	formats["x509"] = require_x509();
	formats["pem"] = require_x509_pem();
	var CertificateParseError = errs.CertificateParseError;
	var InvalidAlgorithmError = errs.InvalidAlgorithmError;
	function Certificate(opts) {
		assert.object(opts, "options");
		assert.arrayOfObject(opts.subjects, "options.subjects");
		utils.assertCompatible(opts.subjects[0], Identity, [1, 0], "options.subjects");
		utils.assertCompatible(opts.subjectKey, Key, [1, 0], "options.subjectKey");
		utils.assertCompatible(opts.issuer, Identity, [1, 0], "options.issuer");
		if (opts.issuerKey !== void 0) utils.assertCompatible(opts.issuerKey, Key, [1, 0], "options.issuerKey");
		assert.object(opts.signatures, "options.signatures");
		assert.buffer(opts.serial, "options.serial");
		assert.date(opts.validFrom, "options.validFrom");
		assert.date(opts.validUntil, "optons.validUntil");
		assert.optionalArrayOfString(opts.purposes, "options.purposes");
		this._hashCache = {};
		this.subjects = opts.subjects;
		this.issuer = opts.issuer;
		this.subjectKey = opts.subjectKey;
		this.issuerKey = opts.issuerKey;
		this.signatures = opts.signatures;
		this.serial = opts.serial;
		this.validFrom = opts.validFrom;
		this.validUntil = opts.validUntil;
		this.purposes = opts.purposes;
	}
	Certificate.formats = formats;
	Certificate.prototype.toBuffer = function(format, options) {
		if (format === void 0) format = "x509";
		assert.string(format, "format");
		assert.object(formats[format], "formats[format]");
		assert.optionalObject(options, "options");
		return formats[format].write(this, options);
	};
	Certificate.prototype.toString = function(format, options) {
		if (format === void 0) format = "pem";
		return this.toBuffer(format, options).toString();
	};
	Certificate.prototype.fingerprint = function(algo) {
		if (algo === void 0) algo = "sha256";
		assert.string(algo, "algorithm");
		return new Fingerprint({
			type: "certificate",
			hash: this.hash(algo),
			algorithm: algo
		});
	};
	Certificate.prototype.hash = function(algo) {
		assert.string(algo, "algorithm");
		algo = algo.toLowerCase();
		if (algs.hashAlgs[algo] === void 0) throw new InvalidAlgorithmError(algo);
		if (this._hashCache[algo]) return this._hashCache[algo];
		var hash = crypto.createHash(algo).update(this.toBuffer("x509")).digest();
		this._hashCache[algo] = hash;
		return hash;
	};
	Certificate.prototype.isExpired = function(when) {
		if (when === void 0) when = /* @__PURE__ */ new Date();
		return !(when.getTime() >= this.validFrom.getTime() && when.getTime() < this.validUntil.getTime());
	};
	Certificate.prototype.isSignedBy = function(issuerCert) {
		utils.assertCompatible(issuerCert, Certificate, [1, 0], "issuer");
		if (!this.issuer.equals(issuerCert.subjects[0])) return false;
		if (this.issuer.purposes && this.issuer.purposes.length > 0 && this.issuer.purposes.indexOf("ca") === -1) return false;
		return this.isSignedByKey(issuerCert.subjectKey);
	};
	Certificate.prototype.getExtension = function(keyOrOid) {
		assert.string(keyOrOid, "keyOrOid");
		return this.getExtensions().filter(function(maybeExt) {
			if (maybeExt.format === "x509") return maybeExt.oid === keyOrOid;
			if (maybeExt.format === "openssh") return maybeExt.name === keyOrOid;
			return false;
		})[0];
	};
	Certificate.prototype.getExtensions = function() {
		var exts = [];
		var x509 = this.signatures.x509;
		if (x509 && x509.extras && x509.extras.exts) x509.extras.exts.forEach(function(ext) {
			ext.format = "x509";
			exts.push(ext);
		});
		var openssh = this.signatures.openssh;
		if (openssh && openssh.exts) openssh.exts.forEach(function(ext) {
			ext.format = "openssh";
			exts.push(ext);
		});
		return exts;
	};
	Certificate.prototype.isSignedByKey = function(issuerKey) {
		utils.assertCompatible(issuerKey, Key, [1, 2], "issuerKey");
		if (this.issuerKey !== void 0) return this.issuerKey.fingerprint("sha512").matches(issuerKey);
		var valid = formats[Object.keys(this.signatures)[0]].verify(this, issuerKey);
		if (valid) this.issuerKey = issuerKey;
		return valid;
	};
	Certificate.prototype.signWith = function(key) {
		utils.assertCompatible(key, PrivateKey, [1, 2], "key");
		var fmts = Object.keys(formats);
		var didOne = false;
		for (var i = 0; i < fmts.length; ++i) if (fmts[i] !== "pem") {
			if (formats[fmts[i]].sign(this, key) === true) didOne = true;
		}
		if (!didOne) throw new Error("Failed to sign the certificate for any available certificate formats");
	};
	Certificate.createSelfSigned = function(subjectOrSubjects, key, options) {
		var subjects;
		if (Array.isArray(subjectOrSubjects)) subjects = subjectOrSubjects;
		else subjects = [subjectOrSubjects];
		assert.arrayOfObject(subjects);
		subjects.forEach(function(subject) {
			utils.assertCompatible(subject, Identity, [1, 0], "subject");
		});
		utils.assertCompatible(key, PrivateKey, [1, 2], "private key");
		assert.optionalObject(options, "options");
		if (options === void 0) options = {};
		assert.optionalObject(options.validFrom, "options.validFrom");
		assert.optionalObject(options.validUntil, "options.validUntil");
		var validFrom = options.validFrom;
		var validUntil = options.validUntil;
		if (validFrom === void 0) validFrom = /* @__PURE__ */ new Date();
		if (validUntil === void 0) {
			assert.optionalNumber(options.lifetime, "options.lifetime");
			var lifetime = options.lifetime;
			if (lifetime === void 0) lifetime = 31536e4;
			validUntil = /* @__PURE__ */ new Date();
			validUntil.setTime(validUntil.getTime() + lifetime * 1e3);
		}
		assert.optionalBuffer(options.serial, "options.serial");
		var serial = options.serial;
		if (serial === void 0) serial = Buffer.from("0000000000000001", "hex");
		var purposes = options.purposes;
		if (purposes === void 0) purposes = [];
		if (purposes.indexOf("signature") === -1) purposes.push("signature");
		if (purposes.indexOf("ca") === -1) purposes.push("ca");
		if (purposes.indexOf("crl") === -1) purposes.push("crl");
		if (purposes.length <= 3) {
			var hostSubjects = subjects.filter(function(subject) {
				return subject.type === "host";
			});
			var userSubjects = subjects.filter(function(subject) {
				return subject.type === "user";
			});
			if (hostSubjects.length > 0) {
				if (purposes.indexOf("serverAuth") === -1) purposes.push("serverAuth");
			}
			if (userSubjects.length > 0) {
				if (purposes.indexOf("clientAuth") === -1) purposes.push("clientAuth");
			}
			if (userSubjects.length > 0 || hostSubjects.length > 0) {
				if (purposes.indexOf("keyAgreement") === -1) purposes.push("keyAgreement");
				if (key.type === "rsa" && purposes.indexOf("encryption") === -1) purposes.push("encryption");
			}
		}
		var cert = new Certificate({
			subjects,
			issuer: subjects[0],
			subjectKey: key.toPublic(),
			issuerKey: key.toPublic(),
			signatures: {},
			serial,
			validFrom,
			validUntil,
			purposes
		});
		cert.signWith(key);
		return cert;
	};
	Certificate.create = function(subjectOrSubjects, key, issuer, issuerKey, options) {
		var subjects;
		if (Array.isArray(subjectOrSubjects)) subjects = subjectOrSubjects;
		else subjects = [subjectOrSubjects];
		assert.arrayOfObject(subjects);
		subjects.forEach(function(subject) {
			utils.assertCompatible(subject, Identity, [1, 0], "subject");
		});
		utils.assertCompatible(key, Key, [1, 0], "key");
		if (PrivateKey.isPrivateKey(key)) key = key.toPublic();
		utils.assertCompatible(issuer, Identity, [1, 0], "issuer");
		utils.assertCompatible(issuerKey, PrivateKey, [1, 2], "issuer key");
		assert.optionalObject(options, "options");
		if (options === void 0) options = {};
		assert.optionalObject(options.validFrom, "options.validFrom");
		assert.optionalObject(options.validUntil, "options.validUntil");
		var validFrom = options.validFrom;
		var validUntil = options.validUntil;
		if (validFrom === void 0) validFrom = /* @__PURE__ */ new Date();
		if (validUntil === void 0) {
			assert.optionalNumber(options.lifetime, "options.lifetime");
			var lifetime = options.lifetime;
			if (lifetime === void 0) lifetime = 31536e4;
			validUntil = /* @__PURE__ */ new Date();
			validUntil.setTime(validUntil.getTime() + lifetime * 1e3);
		}
		assert.optionalBuffer(options.serial, "options.serial");
		var serial = options.serial;
		if (serial === void 0) serial = Buffer.from("0000000000000001", "hex");
		var purposes = options.purposes;
		if (purposes === void 0) purposes = [];
		if (purposes.indexOf("signature") === -1) purposes.push("signature");
		if (options.ca === true) {
			if (purposes.indexOf("ca") === -1) purposes.push("ca");
			if (purposes.indexOf("crl") === -1) purposes.push("crl");
		}
		var hostSubjects = subjects.filter(function(subject) {
			return subject.type === "host";
		});
		var userSubjects = subjects.filter(function(subject) {
			return subject.type === "user";
		});
		if (hostSubjects.length > 0) {
			if (purposes.indexOf("serverAuth") === -1) purposes.push("serverAuth");
		}
		if (userSubjects.length > 0) {
			if (purposes.indexOf("clientAuth") === -1) purposes.push("clientAuth");
		}
		if (userSubjects.length > 0 || hostSubjects.length > 0) {
			if (purposes.indexOf("keyAgreement") === -1) purposes.push("keyAgreement");
			if (key.type === "rsa" && purposes.indexOf("encryption") === -1) purposes.push("encryption");
		}
		var cert = new Certificate({
			subjects,
			issuer,
			subjectKey: key,
			issuerKey: issuerKey.toPublic(),
			signatures: {},
			serial,
			validFrom,
			validUntil,
			purposes
		});
		cert.signWith(issuerKey);
		return cert;
	};
	Certificate.parse = function(data, format, options) {
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
			return formats[format].read(data, options);
		} catch (e) {
			throw new CertificateParseError(options.filename, format, e);
		}
	};
	Certificate.isCertificate = function(obj, ver) {
		return utils.isCompatible(obj, Certificate, ver);
	};
	Certificate.prototype._sshpkApiVersion = [1, 1];
	Certificate._oldVersionDetect = function(obj) {
		return [1, 0];
	};
}));
// node_modules/sshpk/lib/fingerprint.js
var require_fingerprint = /* @__PURE__ */ (0,_rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports, module) => {
	module.exports = Fingerprint;
	var assert = require_assert();
	var Buffer = (0,_bcrypt_pbkdf_chunk_mjs__WEBPACK_IMPORTED_MODULE_1__.i)().Buffer;
	var algs = require_algs();
	var crypto = (0,_rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.r)("crypto");
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
var require_key = /* @__PURE__ */ (0,_rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports, module) => {
	module.exports = Key;
	var assert = require_assert();
	var algs = require_algs();
	var crypto = (0,_rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.r)("crypto");
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
// node_modules/sshpk/lib/index.js
var require_lib = /* @__PURE__ */ (0,_rolldown_runtime_chunk_mjs__WEBPACK_IMPORTED_MODULE_0__.t)(((exports, module) => {
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