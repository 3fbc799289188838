"use strict";
exports.id = 7149;
exports.ids = [7149];
exports.modules = {

/***/ 9051:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
t: () => (AwsJsonRpcProtocol)
});
var _JsonCodec2_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9127);
var _RpcProtocol_mjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2614);
var _Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8132);



// node_modules/@aws-sdk/core/dist-es/submodules/protocols/json/AwsJsonRpcProtocol.js
var AwsJsonRpcProtocol = class extends _RpcProtocol_mjs__WEBPACK_IMPORTED_MODULE_1__.t {
	serializer;
	deserializer;
	serviceTarget;
	codec;
	mixin;
	awsQueryCompatible;
	constructor({ defaultNamespace, errorTypeRegistries, serviceTarget, awsQueryCompatible, jsonCodec }) {
		super({
			defaultNamespace,
			errorTypeRegistries
		});
		this.serviceTarget = serviceTarget;
		this.codec = jsonCodec ?? new _JsonCodec2_mjs__WEBPACK_IMPORTED_MODULE_0__.t({
			timestampFormat: {
				useTrait: true,
				default: 7
			},
			jsonName: false
		});
		this.serializer = this.codec.createSerializer();
		this.deserializer = this.codec.createDeserializer();
		this.awsQueryCompatible = !!awsQueryCompatible;
		this.mixin = new _Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_2__.n(this.awsQueryCompatible);
	}
	async serializeRequest(operationSchema, input, context) {
		const request = await super.serializeRequest(operationSchema, input, context);
		if (!request.path.endsWith("/")) request.path += "/";
		request.headers["content-type"] = `application/x-amz-json-${this.getJsonRpcVersion()}`;
		request.headers["x-amz-target"] = `${this.serviceTarget}.${operationSchema.name}`;
		if (this.awsQueryCompatible) request.headers["x-amzn-query-mode"] = "true";
		if ((0,_Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_2__.lt)(operationSchema.input) === "unit" || !request.body) request.body = "{}";
		return request;
	}
	getPayloadCodec() {
		return this.codec;
	}
	async handleError(operationSchema, context, response, dataObject, metadata) {
		const { awsQueryCompatible } = this;
		if (awsQueryCompatible) this.mixin.setQueryCompatError(dataObject, response);
		const errorIdentifier = (0,_JsonCodec2_mjs__WEBPACK_IMPORTED_MODULE_0__.n)(response, dataObject, awsQueryCompatible) ?? "Unknown";
		this.mixin.compose(this.compositeErrorRegistry, errorIdentifier, this.options.defaultNamespace);
		const { errorSchema, errorMetadata } = await this.mixin.getErrorSchemaOrThrowBaseException(errorIdentifier, this.options.defaultNamespace, response, dataObject, metadata, awsQueryCompatible ? this.mixin.findQueryCompatibleError : void 0);
		const ns = _Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_2__.st.of(errorSchema);
		const message = dataObject.message ?? dataObject.Message ?? "UnknownError";
		const exception = new ((this.compositeErrorRegistry.getErrorCtor(errorSchema)) ?? Error)({});
		const output = {};
		const errorDeserializer = this.codec.createDeserializer();
		for (const [name, member] of ns.structIterator()) if (dataObject[name] != null) output[name] = errorDeserializer.readObject(member, dataObject[name]);
		if (awsQueryCompatible) this.mixin.queryCompatOutput(dataObject, output);
		throw this.mixin.decorateServiceException(Object.assign(exception, errorMetadata, {
			$fault: ns.getMergedTraits().error,
			message
		}, output), dataObject);
	}
};



/***/ }),

/***/ 7149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
createAdmission: () => (createAdmission)
});
var _Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8132);
var _configLoader_mjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6002);
var _node_http_handler_mjs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3901);
var _AwsJsonRpcProtocol_mjs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9051);
var _errors_mjs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8484);
var _cloud_door_mjs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3241);






// node_modules/@aws-sdk/core/dist-es/submodules/protocols/json/AwsJson1_1Protocol.js
var AwsJson1_1Protocol = class extends _AwsJsonRpcProtocol_mjs__WEBPACK_IMPORTED_MODULE_3__.t {
	constructor({ defaultNamespace, errorTypeRegistries, serviceTarget, awsQueryCompatible, jsonCodec }) {
		super({
			defaultNamespace,
			errorTypeRegistries,
			serviceTarget,
			awsQueryCompatible,
			jsonCodec
		});
	}
	getShapeId() {
		return "aws.protocols#awsJson1_1";
	}
	getJsonRpcVersion() {
		return "1.1";
	}
	getDefaultContentType() {
		return "application/x-amz-json-1.1";
	}
};
// node_modules/@aws-sdk/client-ec2-instance-connect/dist-es/auth/httpAuthSchemeProvider.js
const defaultEC2InstanceConnectHttpAuthSchemeParametersProvider = async (config, context, input) => {
	return {
		operation: (0,_Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.bt)(context).operation,
		region: await (0,_Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.yt)(config.region)() || (() => {
			throw new Error("expected `region` to be configured for `aws.auth#sigv4`");
		})()
	};
};
function createAwsAuthSigv4HttpAuthOption(authParameters) {
	return {
		schemeId: "aws.auth#sigv4",
		signingProperties: {
			name: "ec2-instance-connect",
			region: authParameters.region
		},
		propertiesExtractor: (config, context) => ({ signingProperties: {
			config,
			context
		} })
	};
}
const defaultEC2InstanceConnectHttpAuthSchemeProvider = (authParameters) => {
	const options = [];
	switch (authParameters.operation) {
		default: options.push(createAwsAuthSigv4HttpAuthOption(authParameters));
	}
	return options;
};
const resolveHttpAuthSchemeConfig = (config) => {
	const config_0 = (0,_Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.i)(config);
	return Object.assign(config_0, { authSchemePreference: (0,_Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.yt)(config.authSchemePreference ?? []) });
};
// node_modules/@aws-sdk/client-ec2-instance-connect/dist-es/endpoint/EndpointParameters.js
const resolveClientEndpointParameters = (options) => {
	return Object.assign(options, {
		useDualstackEndpoint: options.useDualstackEndpoint ?? false,
		useFipsEndpoint: options.useFipsEndpoint ?? false,
		defaultSigningName: "ec2-instance-connect"
	});
};
const commonParams = {
	UseFIPS: {
		type: "builtInParams",
		name: "useFipsEndpoint"
	},
	Endpoint: {
		type: "builtInParams",
		name: "endpoint"
	},
	Region: {
		type: "builtInParams",
		name: "region"
	},
	UseDualStack: {
		type: "builtInParams",
		name: "useDualstackEndpoint"
	}
};
// node_modules/@aws-sdk/client-ec2-instance-connect/package.json
var version = "3.1138.0";
// node_modules/@aws-sdk/client-ec2-instance-connect/dist-es/endpoint/bdd.js
const k = "ref";
const a = -1;
const b = true;
const c = "isSet";
const d = "PartitionResult";
const e = "booleanEquals";
const f = "getAttr";
const g = { [k]: "Endpoint" };
const h = { [k]: d };
const i = {};
const j = [{ [k]: "Region" }];
const _data = {
	conditions: [
		[c, [g]],
		[c, j],
		[
			"aws.partition",
			j,
			d
		],
		[e, [{ [k]: "UseFIPS" }, b]],
		[e, [{ [k]: "UseDualStack" }, b]],
		[e, [{
			fn: f,
			argv: [h, "supportsDualStack"]
		}, b]],
		[e, [{
			fn: f,
			argv: [h, "supportsFIPS"]
		}, b]]
	],
	results: [
		[a],
		[a, "Invalid Configuration: FIPS and custom endpoint are not supported"],
		[a, "Invalid Configuration: Dualstack and custom endpoint are not supported"],
		[g, i],
		["https://ec2-instance-connect-fips.{Region}.{PartitionResult#dualStackDnsSuffix}", i],
		[a, "FIPS and DualStack are enabled, but this partition does not support one or both"],
		["https://ec2-instance-connect-fips.{Region}.{PartitionResult#dnsSuffix}", i],
		[a, "FIPS is enabled but this partition does not support FIPS"],
		["https://ec2-instance-connect.{Region}.{PartitionResult#dualStackDnsSuffix}", i],
		[a, "DualStack is enabled but this partition does not support DualStack"],
		["https://ec2-instance-connect.{Region}.{PartitionResult#dnsSuffix}", i],
		[a, "Invalid Configuration: Missing Region"]
	]
};
const root = 2;
const nodes = new Int32Array([
	-1,
	1,
	-1,
	0,
	12,
	3,
	1,
	4,
	100000011,
	2,
	5,
	100000011,
	3,
	8,
	6,
	4,
	7,
	100000010,
	5,
	100000008,
	100000009,
	4,
	10,
	9,
	6,
	100000006,
	100000007,
	5,
	11,
	100000005,
	6,
	100000004,
	100000005,
	3,
	100000001,
	13,
	4,
	100000002,
	100000003
]);
const bdd = _Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.q.from(nodes, root, _data.conditions, _data.results);
// node_modules/@aws-sdk/client-ec2-instance-connect/dist-es/endpoint/endpointResolver.js
const cache = new _Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.K({
	size: 50,
	params: [
		"Endpoint",
		"Region",
		"UseDualStack",
		"UseFIPS"
	]
});
const defaultEndpointResolver = (endpointParams, context = {}) => {
	return cache.get(endpointParams, () => (0,_Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.W)(bdd, {
		endpointParams,
		logger: context.logger
	}));
};
_Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.G.aws = _Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.f;
// node_modules/@aws-sdk/client-ec2-instance-connect/dist-es/models/EC2InstanceConnectServiceException.js
var EC2InstanceConnectServiceException = class EC2InstanceConnectServiceException extends _Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.at {
	constructor(options) {
		super(options);
		Object.setPrototypeOf(this, EC2InstanceConnectServiceException.prototype);
	}
};
// node_modules/@aws-sdk/client-ec2-instance-connect/dist-es/models/errors.js
var AuthException = class AuthException extends EC2InstanceConnectServiceException {
	name = "AuthException";
	$fault = "client";
	Message;
	constructor(opts) {
		super({
			name: "AuthException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, AuthException.prototype);
		this.Message = opts.Message;
	}
};
var EC2InstanceNotFoundException = class EC2InstanceNotFoundException extends EC2InstanceConnectServiceException {
	name = "EC2InstanceNotFoundException";
	$fault = "client";
	Message;
	constructor(opts) {
		super({
			name: "EC2InstanceNotFoundException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, EC2InstanceNotFoundException.prototype);
		this.Message = opts.Message;
	}
};
var EC2InstanceStateInvalidException = class EC2InstanceStateInvalidException extends EC2InstanceConnectServiceException {
	name = "EC2InstanceStateInvalidException";
	$fault = "client";
	Message;
	constructor(opts) {
		super({
			name: "EC2InstanceStateInvalidException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, EC2InstanceStateInvalidException.prototype);
		this.Message = opts.Message;
	}
};
var EC2InstanceTypeInvalidException = class EC2InstanceTypeInvalidException extends EC2InstanceConnectServiceException {
	name = "EC2InstanceTypeInvalidException";
	$fault = "client";
	Message;
	constructor(opts) {
		super({
			name: "EC2InstanceTypeInvalidException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, EC2InstanceTypeInvalidException.prototype);
		this.Message = opts.Message;
	}
};
var EC2InstanceUnavailableException = class EC2InstanceUnavailableException extends EC2InstanceConnectServiceException {
	name = "EC2InstanceUnavailableException";
	$fault = "server";
	Message;
	constructor(opts) {
		super({
			name: "EC2InstanceUnavailableException",
			$fault: "server",
			...opts
		});
		Object.setPrototypeOf(this, EC2InstanceUnavailableException.prototype);
		this.Message = opts.Message;
	}
};
var InvalidArgsException = class InvalidArgsException extends EC2InstanceConnectServiceException {
	name = "InvalidArgsException";
	$fault = "client";
	Message;
	constructor(opts) {
		super({
			name: "InvalidArgsException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidArgsException.prototype);
		this.Message = opts.Message;
	}
};
var SerialConsoleAccessDisabledException = class SerialConsoleAccessDisabledException extends EC2InstanceConnectServiceException {
	name = "SerialConsoleAccessDisabledException";
	$fault = "client";
	Message;
	constructor(opts) {
		super({
			name: "SerialConsoleAccessDisabledException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, SerialConsoleAccessDisabledException.prototype);
		this.Message = opts.Message;
	}
};
var SerialConsoleSessionLimitExceededException = class SerialConsoleSessionLimitExceededException extends EC2InstanceConnectServiceException {
	name = "SerialConsoleSessionLimitExceededException";
	$fault = "client";
	Message;
	constructor(opts) {
		super({
			name: "SerialConsoleSessionLimitExceededException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, SerialConsoleSessionLimitExceededException.prototype);
		this.Message = opts.Message;
	}
};
var SerialConsoleSessionUnavailableException = class SerialConsoleSessionUnavailableException extends EC2InstanceConnectServiceException {
	name = "SerialConsoleSessionUnavailableException";
	$fault = "server";
	Message;
	constructor(opts) {
		super({
			name: "SerialConsoleSessionUnavailableException",
			$fault: "server",
			...opts
		});
		Object.setPrototypeOf(this, SerialConsoleSessionUnavailableException.prototype);
		this.Message = opts.Message;
	}
};
var SerialConsoleSessionUnsupportedException = class SerialConsoleSessionUnsupportedException extends EC2InstanceConnectServiceException {
	name = "SerialConsoleSessionUnsupportedException";
	$fault = "client";
	Message;
	constructor(opts) {
		super({
			name: "SerialConsoleSessionUnsupportedException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, SerialConsoleSessionUnsupportedException.prototype);
		this.Message = opts.Message;
	}
};
var ServiceException = class ServiceException extends EC2InstanceConnectServiceException {
	name = "ServiceException";
	$fault = "server";
	Message;
	constructor(opts) {
		super({
			name: "ServiceException",
			$fault: "server",
			...opts
		});
		Object.setPrototypeOf(this, ServiceException.prototype);
		this.Message = opts.Message;
	}
};
var ThrottlingException = class ThrottlingException extends EC2InstanceConnectServiceException {
	name = "ThrottlingException";
	$fault = "client";
	Message;
	constructor(opts) {
		super({
			name: "ThrottlingException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ThrottlingException.prototype);
		this.Message = opts.Message;
	}
};
// node_modules/@aws-sdk/client-ec2-instance-connect/dist-es/schemas/schemas_0.js
const _AE = "AuthException";
const _AZ = "AvailabilityZone";
const _ECINFE = "EC2InstanceNotFoundException";
const _ECISIE = "EC2InstanceStateInvalidException";
const _ECITIE = "EC2InstanceTypeInvalidException";
const _ECIUE = "EC2InstanceUnavailableException";
const _IAE = "InvalidArgsException";
const _II = "InstanceId";
const _IOSU = "InstanceOSUser";
const _M = "Message";
const _RI = "RequestId";
const _S = "Success";
const _SCADE = "SerialConsoleAccessDisabledException";
const _SCSLEE = "SerialConsoleSessionLimitExceededException";
const _SCSUE = "SerialConsoleSessionUnavailableException";
const _SCSUEe = "SerialConsoleSessionUnsupportedException";
const _SE = "ServiceException";
const _SSHPK = "SSHPublicKey";
const _SSSHPK = "SendSSHPublicKey";
const _SSSHPKR = "SendSSHPublicKeyRequest";
const _SSSHPKRe = "SendSSHPublicKeyResponse";
const _TE = "ThrottlingException";
const _aQE = "awsQueryError";
const _c = "client";
const _e = "error";
const _hE = "httpError";
const _s = "smithy.ts.sdk.synthetic.com.amazonaws.ec2instanceconnect";
const _se = "server";
const n0 = "com.amazonaws.ec2instanceconnect";
const _s_registry = new _Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.ot(_s);
var EC2InstanceConnectServiceException$ = [
	-3,
	_s,
	"EC2InstanceConnectServiceException",
	0,
	[],
	[]
];
_s_registry.registerError(EC2InstanceConnectServiceException$, EC2InstanceConnectServiceException);
const n0_registry = new _Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.ot(n0);
var AuthException$ = [
	-3,
	n0,
	_AE,
	{
		[_aQE]: [`Forbidden`, 403],
		[_e]: _c,
		[_hE]: 403
	},
	[_M],
	[0]
];
n0_registry.registerError(AuthException$, AuthException);
var EC2InstanceNotFoundException$ = [
	-3,
	n0,
	_ECINFE,
	{
		[_aQE]: [`EC2InstanceNotFound`, 404],
		[_e]: _c,
		[_hE]: 404
	},
	[_M],
	[0]
];
n0_registry.registerError(EC2InstanceNotFoundException$, EC2InstanceNotFoundException);
var EC2InstanceStateInvalidException$ = [
	-3,
	n0,
	_ECISIE,
	{
		[_aQE]: [`EC2InstanceStateInvalid`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_M],
	[0]
];
n0_registry.registerError(EC2InstanceStateInvalidException$, EC2InstanceStateInvalidException);
var EC2InstanceTypeInvalidException$ = [
	-3,
	n0,
	_ECITIE,
	{
		[_aQE]: [`EC2InstanceTypeInvalid`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_M],
	[0]
];
n0_registry.registerError(EC2InstanceTypeInvalidException$, EC2InstanceTypeInvalidException);
var EC2InstanceUnavailableException$ = [
	-3,
	n0,
	_ECIUE,
	{
		[_aQE]: [`EC2InstanceUnavailable`, 503],
		[_e]: _se,
		[_hE]: 503
	},
	[_M],
	[0]
];
n0_registry.registerError(EC2InstanceUnavailableException$, EC2InstanceUnavailableException);
var InvalidArgsException$ = [
	-3,
	n0,
	_IAE,
	{
		[_aQE]: [`InvalidArguments`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_M],
	[0]
];
n0_registry.registerError(InvalidArgsException$, InvalidArgsException);
var SerialConsoleAccessDisabledException$ = [
	-3,
	n0,
	_SCADE,
	{
		[_aQE]: [`SerialConsoleAccessDisabled`, 403],
		[_e]: _c,
		[_hE]: 403
	},
	[_M],
	[0]
];
n0_registry.registerError(SerialConsoleAccessDisabledException$, SerialConsoleAccessDisabledException);
var SerialConsoleSessionLimitExceededException$ = [
	-3,
	n0,
	_SCSLEE,
	{
		[_aQE]: [`SerialConsoleSessionLimitExceeded`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_M],
	[0]
];
n0_registry.registerError(SerialConsoleSessionLimitExceededException$, SerialConsoleSessionLimitExceededException);
var SerialConsoleSessionUnavailableException$ = [
	-3,
	n0,
	_SCSUE,
	{
		[_aQE]: [`SerialConsoleSessionUnavailable`, 500],
		[_e]: _se,
		[_hE]: 500
	},
	[_M],
	[0]
];
n0_registry.registerError(SerialConsoleSessionUnavailableException$, SerialConsoleSessionUnavailableException);
var SerialConsoleSessionUnsupportedException$ = [
	-3,
	n0,
	_SCSUEe,
	{
		[_aQE]: [`SerialConsoleSessionUnsupported`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_M],
	[0]
];
n0_registry.registerError(SerialConsoleSessionUnsupportedException$, SerialConsoleSessionUnsupportedException);
var ServiceException$ = [
	-3,
	n0,
	_SE,
	{
		[_aQE]: [`InternalServerError`, 500],
		[_e]: _se,
		[_hE]: 500
	},
	[_M],
	[0]
];
n0_registry.registerError(ServiceException$, ServiceException);
var ThrottlingException$ = [
	-3,
	n0,
	_TE,
	{
		[_aQE]: [`TooManyRequests`, 429],
		[_e]: _c,
		[_hE]: 429
	},
	[_M],
	[0]
];
n0_registry.registerError(ThrottlingException$, ThrottlingException);
const errorTypeRegistries = [_s_registry, n0_registry];
var SendSSHPublicKeyRequest$ = [
	3,
	n0,
	_SSSHPKR,
	0,
	[
		_II,
		_IOSU,
		_SSHPK,
		_AZ
	],
	[
		0,
		0,
		0,
		0
	],
	3
];
var SendSSHPublicKeyResponse$ = [
	3,
	n0,
	_SSSHPKRe,
	0,
	[_RI, _S],
	[0, 2]
];
var SendSSHPublicKey$ = [
	9,
	n0,
	_SSSHPK,
	0,
	() => SendSSHPublicKeyRequest$,
	() => SendSSHPublicKeyResponse$
];
// node_modules/@aws-sdk/client-ec2-instance-connect/dist-es/runtimeConfig.shared.js
const getRuntimeConfig$1 = (config) => {
	return {
		apiVersion: "2018-04-02",
		base64Decoder: config?.base64Decoder ?? _Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.wt,
		base64Encoder: config?.base64Encoder ?? _Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.St,
		disableHostPrefix: config?.disableHostPrefix ?? false,
		endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
		extensions: config?.extensions ?? [],
		httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultEC2InstanceConnectHttpAuthSchemeProvider,
		httpAuthSchemes: config?.httpAuthSchemes ?? [{
			schemeId: "aws.auth#sigv4",
			identityProvider: (ipc) => ipc.getIdentityProvider("aws.auth#sigv4"),
			signer: new _Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.s()
		}],
		logger: config?.logger ?? new _Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.et(),
		protocol: config?.protocol ?? AwsJson1_1Protocol,
		protocolSettings: config?.protocolSettings ?? {
			defaultNamespace: "com.amazonaws.ec2instanceconnect",
			errorTypeRegistries,
			version: "2018-04-02",
			serviceTarget: "AWSEC2InstanceConnectService"
		},
		serviceId: config?.serviceId ?? "EC2 Instance Connect",
		sha256: config?.sha256 ?? _Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.t,
		urlParser: config?.urlParser ?? _configLoader_mjs__WEBPACK_IMPORTED_MODULE_1__.r,
		utf8Decoder: config?.utf8Decoder ?? _Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.Ct,
		utf8Encoder: config?.utf8Encoder ?? _Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.xt
	};
};
// node_modules/@aws-sdk/client-ec2-instance-connect/dist-es/runtimeConfig.js
const getRuntimeConfig = (config) => {
	(0,_Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.rt)(process.version);
	const defaultsMode = (0,_Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.Y)(config);
	const defaultConfigProvider = () => defaultsMode().then(_Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.it);
	const clientSharedValues = getRuntimeConfig$1(config);
	(0,_Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.Et)(process.version);
	const loaderConfig = {
		profile: config?.profile,
		logger: clientSharedValues.logger
	};
	return {
		...clientSharedValues,
		...config,
		runtime: "node",
		defaultsMode,
		authSchemePreference: config?.authSchemePreference ?? (0,_configLoader_mjs__WEBPACK_IMPORTED_MODULE_1__.t)(_Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.o, loaderConfig),
		bodyLengthChecker: config?.bodyLengthChecker ?? _Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.gt,
		credentialDefaultProvider: config?.credentialDefaultProvider ?? _Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.r,
		defaultUserAgentProvider: config?.defaultUserAgentProvider ?? (0,_Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.m)({
			serviceId: clientSharedValues.serviceId,
			clientVersion: version
		}),
		maxAttempts: config?.maxAttempts ?? (0,_configLoader_mjs__WEBPACK_IMPORTED_MODULE_1__.t)(_Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__._, config),
		region: config?.region ?? (0,_configLoader_mjs__WEBPACK_IMPORTED_MODULE_1__.t)(_Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.Q, {
			..._Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.Z,
			...loaderConfig
		}),
		requestHandler: _node_http_handler_mjs__WEBPACK_IMPORTED_MODULE_2__.t.create(config?.requestHandler ?? defaultConfigProvider),
		retryMode: config?.retryMode ?? (0,_configLoader_mjs__WEBPACK_IMPORTED_MODULE_1__.t)({
			..._Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.v,
			default: async () => (await defaultConfigProvider()).retryMode || _Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.b
		}, config),
		streamCollector: config?.streamCollector ?? _node_http_handler_mjs__WEBPACK_IMPORTED_MODULE_2__.r,
		useDualstackEndpoint: config?.useDualstackEndpoint ?? (0,_configLoader_mjs__WEBPACK_IMPORTED_MODULE_1__.t)(_Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.ft, loaderConfig),
		useFipsEndpoint: config?.useFipsEndpoint ?? (0,_configLoader_mjs__WEBPACK_IMPORTED_MODULE_1__.t)(_Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.dt, loaderConfig),
		userAgentAppId: config?.userAgentAppId ?? (0,_configLoader_mjs__WEBPACK_IMPORTED_MODULE_1__.t)(_Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.p, loaderConfig)
	};
};
// node_modules/@aws-sdk/client-ec2-instance-connect/dist-es/auth/httpAuthExtensionConfiguration.js
const getHttpAuthExtensionConfiguration = (runtimeConfig) => {
	const _httpAuthSchemes = runtimeConfig.httpAuthSchemes;
	let _httpAuthSchemeProvider = runtimeConfig.httpAuthSchemeProvider;
	let _credentials = runtimeConfig.credentials;
	return {
		setHttpAuthScheme(httpAuthScheme) {
			const index = _httpAuthSchemes.findIndex((scheme) => scheme.schemeId === httpAuthScheme.schemeId);
			if (index === -1) _httpAuthSchemes.push(httpAuthScheme);
			else _httpAuthSchemes.splice(index, 1, httpAuthScheme);
		},
		httpAuthSchemes() {
			return _httpAuthSchemes;
		},
		setHttpAuthSchemeProvider(httpAuthSchemeProvider) {
			_httpAuthSchemeProvider = httpAuthSchemeProvider;
		},
		httpAuthSchemeProvider() {
			return _httpAuthSchemeProvider;
		},
		setCredentials(credentials) {
			_credentials = credentials;
		},
		credentials() {
			return _credentials;
		}
	};
};
const resolveHttpAuthRuntimeConfig = (config) => {
	return {
		httpAuthSchemes: config.httpAuthSchemes(),
		httpAuthSchemeProvider: config.httpAuthSchemeProvider(),
		credentials: config.credentials()
	};
};
// node_modules/@aws-sdk/client-ec2-instance-connect/dist-es/runtimeExtensions.js
const resolveRuntimeExtensions = (runtimeConfig, extensions) => {
	const extensionConfiguration = Object.assign((0,_Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.u)(runtimeConfig), (0,_Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.tt)(runtimeConfig), (0,_Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.M)(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
	extensions.forEach((extension) => extension.configure(extensionConfiguration));
	return Object.assign(runtimeConfig, (0,_Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.d)(extensionConfiguration), (0,_Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.nt)(extensionConfiguration), (0,_Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.N)(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
};
// node_modules/@aws-sdk/client-ec2-instance-connect/dist-es/EC2InstanceConnectClient.js
var EC2InstanceConnectClient = class extends _Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.ut {
	config;
	constructor(...[configuration]) {
		const _config_0 = getRuntimeConfig(configuration || {});
		super(_config_0);
		this.initConfig = _config_0;
		const _config_1 = resolveClientEndpointParameters(_config_0);
		const _config_2 = (0,_Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.x)(_config_1);
		const _config_3 = (0,_Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.y)(_config_2);
		const _config_4 = (0,_Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.X)(_config_3);
		const _config_5 = (0,_Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.A)(_config_4);
		const _config_6 = (0,_Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.U)(_config_5);
		const _config_7 = resolveHttpAuthSchemeConfig(_config_6);
		const _config_8 = resolveRuntimeExtensions(_config_7, configuration?.extensions || []);
		this.config = _config_8;
		this.middlewareStack.use((0,_Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.ct)(this.config));
		this.middlewareStack.use((0,_Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.h)(this.config));
		this.middlewareStack.use((0,_Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.g)(this.config));
		this.middlewareStack.use((0,_Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.j)(this.config));
		this.middlewareStack.use((0,_Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.k)(this.config));
		this.middlewareStack.use((0,_Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.O)(this.config));
		this.middlewareStack.use((0,_Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.D)(this.config));
		this.middlewareStack.use((0,_Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.E)(this.config, {
			httpAuthSchemeParametersProvider: defaultEC2InstanceConnectHttpAuthSchemeParametersProvider,
			identityProviderConfigProvider: async (config) => new _Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.S({ "aws.auth#sigv4": config.credentials })
		}));
		this.middlewareStack.use((0,_Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.w)(this.config));
	}
	destroy() {
		super.destroy();
	}
};
// node_modules/@aws-sdk/client-ec2-instance-connect/dist-es/commandBuilder.js
const command = (0,_Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.$)(commonParams, "AWSEC2InstanceConnectService", "EC2InstanceConnectClient", _Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.H);
const _ep0 = {};
const _mw0 = (Command, cs, config, o) => [];
// node_modules/@aws-sdk/client-ec2-instance-connect/dist-es/commands/SendSSHPublicKeyCommand.js
var SendSSHPublicKeyCommand = class extends command(_ep0, _mw0, "SendSSHPublicKey", SendSSHPublicKey$) {};
// src/clients/aws/instance-connect.ts
function createAdmission({ session, place, clock }) {
	const send = (0,_cloud_door_mjs__WEBPACK_IMPORTED_MODULE_5__.u)({
		session,
		clock,
		make: (credentials) => new EC2InstanceConnectClient((0,_cloud_door_mjs__WEBPACK_IMPORTED_MODULE_5__.l)(place, clock, credentials))
	});
	return async ({ host, instanceId, user, publicKey }, signal) => {
		const call = {
			action: "ec2-instance-connect:SendSSHPublicKey",
			place,
			resource: instanceId,
			who: session.arn
		};
		const command = new SendSSHPublicKeyCommand({
			InstanceId: instanceId,
			InstanceOSUser: user,
			SSHPublicKey: publicKey
		});
		if ((await send(call, (client, abortSignal) => client.send(command, { abortSignal }), signal).catch((error) => {
			throw explain(error, {
				host,
				instanceId,
				user
			}, call);
		})).Success !== true) throw refused({
			host,
			instanceId,
			user
		}, "AWS says that it did not work", again);
	};
}
function explain(error, whom, call) {
	const [reason, hint] = reasons[(0,_cloud_door_mjs__WEBPACK_IMPORTED_MODULE_5__.f)(error)] ?? [];
	return reason === void 0 || hint === void 0 ? (0,_cloud_door_mjs__WEBPACK_IMPORTED_MODULE_5__.p)(error, call) : refused(whom, reason, hint, error);
}
function refused({ host, instanceId, user }, reason, hint, cause) {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_4__.t("INSTANCE_CONNECT_REFUSED", {
		message: `EC2 Instance Connect takes no key for ${user} on ${host} (${instanceId}): ${reason}.`,
		hint,
		cause
	});
}
const again = "Run again; if it stays so, see the state of EC2 Instance Connect in this region.";
const reasons = {
	EC2InstanceNotFoundException: ["there is no such instance", "See instance_id of the host, aws-region, and the account of the role."],
	EC2InstanceStateInvalidException: ["the instance is not running", "Start it, or take it out of the hosts."],
	EC2InstanceUnavailableException: ["the instance can’t be reached by AWS now", again],
	EC2InstanceTypeInvalidException: ["its instance type is not supported", "Use ssh-key-source: private-key for this host."],
	InvalidArgsException: ["AWS does not take the instance id, the user or the key", "See ssh-user: EC2 Instance Connect takes names of up to 32 characters."],
	ServiceException: ["the service failed", again]
};



/***/ })

};
;