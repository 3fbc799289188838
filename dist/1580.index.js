"use strict";
exports.id = 1580;
exports.ids = [1580];
exports.modules = {

/***/ 1580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
createSchedulerGuard: () => (createSchedulerGuard)
});
var _Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8132);
var _getDefaultSocketTimeout_mjs__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4914);
var _configLoader_mjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6002);
var _node_http_handler_mjs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3901);
var _HttpInterceptingShapeSerializer_mjs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4126);
var _JsonCodec2_mjs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9127);
var _cloud_door_mjs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3241);







// node_modules/@aws-sdk/core/dist-es/submodules/protocols/json/AwsRestJsonProtocol.js
var AwsRestJsonProtocol = class extends _HttpInterceptingShapeSerializer_mjs__WEBPACK_IMPORTED_MODULE_3__.r {
	serializer;
	deserializer;
	codec;
	mixin = new _Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.n();
	constructor({ defaultNamespace, errorTypeRegistries, jsonCodec }) {
		super({
			defaultNamespace,
			errorTypeRegistries
		});
		const settings = {
			timestampFormat: {
				useTrait: true,
				default: 7
			},
			httpBindings: true,
			jsonName: true
		};
		this.codec = jsonCodec ?? new _JsonCodec2_mjs__WEBPACK_IMPORTED_MODULE_4__.t(settings);
		this.serializer = new _HttpInterceptingShapeSerializer_mjs__WEBPACK_IMPORTED_MODULE_3__.t(this.codec.createSerializer(), settings);
		this.deserializer = new _HttpInterceptingShapeSerializer_mjs__WEBPACK_IMPORTED_MODULE_3__.n(this.codec.createDeserializer(), settings);
	}
	getShapeId() {
		return "aws.protocols#restJson1";
	}
	getPayloadCodec() {
		return this.codec;
	}
	setSerdeContext(serdeContext) {
		this.codec.setSerdeContext(serdeContext);
		super.setSerdeContext(serdeContext);
	}
	async serializeRequest(operationSchema, input, context) {
		const request = await super.serializeRequest(operationSchema, input, context);
		const inputSchema = _Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.st.of(operationSchema.input);
		if (!request.headers["content-type"]) {
			const contentType = this.mixin.resolveRestContentType(this.getDefaultContentType(), inputSchema);
			if (contentType) request.headers["content-type"] = contentType;
		}
		if (request.body == null && request.headers["content-type"] === this.getDefaultContentType()) request.body = "{}";
		return request;
	}
	async deserializeResponse(operationSchema, context, response) {
		const output = await super.deserializeResponse(operationSchema, context, response);
		const outputSchema = _Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.st.of(operationSchema.output);
		for (const [name, member] of outputSchema.structIterator()) if (member.getMemberTraits().httpPayload && !(name in output)) output[name] = null;
		return output;
	}
	async handleError(operationSchema, context, response, dataObject, metadata) {
		const errorIdentifier = (0,_JsonCodec2_mjs__WEBPACK_IMPORTED_MODULE_4__.r)(response, dataObject) ?? "Unknown";
		this.mixin.compose(this.compositeErrorRegistry, errorIdentifier, this.options.defaultNamespace);
		const { errorSchema, errorMetadata } = await this.mixin.getErrorSchemaOrThrowBaseException(errorIdentifier, this.options.defaultNamespace, response, dataObject, metadata);
		const ns = _Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.st.of(errorSchema);
		const message = dataObject.message ?? dataObject.Message ?? "UnknownError";
		const exception = new ((this.compositeErrorRegistry.getErrorCtor(errorSchema)) ?? Error)({});
		await this.deserializeHttpMessage(errorSchema, context, response, dataObject);
		const output = {};
		const errorDeserializer = this.codec.createDeserializer();
		for (const [name, member] of ns.structIterator()) {
			const target = member.getMergedTraits().jsonName ?? name;
			output[name] = errorDeserializer.readObject(member, dataObject[target]);
		}
		throw this.mixin.decorateServiceException(Object.assign(exception, errorMetadata, {
			$fault: ns.getMergedTraits().error,
			message
		}, output), dataObject);
	}
	getDefaultContentType() {
		return "application/json";
	}
};
// node_modules/@aws-sdk/client-scheduler/dist-es/auth/httpAuthSchemeProvider.js
const defaultSchedulerHttpAuthSchemeParametersProvider = async (config, context, input) => {
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
			name: "scheduler",
			region: authParameters.region
		},
		propertiesExtractor: (config, context) => ({ signingProperties: {
			config,
			context
		} })
	};
}
const defaultSchedulerHttpAuthSchemeProvider = (authParameters) => {
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
// node_modules/@aws-sdk/client-scheduler/dist-es/endpoint/EndpointParameters.js
const resolveClientEndpointParameters = (options) => {
	return Object.assign(options, {
		useDualstackEndpoint: options.useDualstackEndpoint ?? false,
		useFipsEndpoint: options.useFipsEndpoint ?? false,
		defaultSigningName: "scheduler"
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
// node_modules/@aws-sdk/client-scheduler/package.json
var version = "3.1169.0";
// node_modules/@aws-sdk/client-scheduler/dist-es/endpoint/bdd.js
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
		["https://scheduler-fips.{Region}.{PartitionResult#dualStackDnsSuffix}", i],
		[a, "FIPS and DualStack are enabled, but this partition does not support one or both"],
		["https://scheduler-fips.{Region}.{PartitionResult#dnsSuffix}", i],
		[a, "FIPS is enabled but this partition does not support FIPS"],
		["https://scheduler.{Region}.{PartitionResult#dualStackDnsSuffix}", i],
		[a, "DualStack is enabled but this partition does not support DualStack"],
		["https://scheduler.{Region}.{PartitionResult#dnsSuffix}", i],
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
// node_modules/@aws-sdk/client-scheduler/dist-es/endpoint/endpointResolver.js
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
// node_modules/@aws-sdk/client-scheduler/dist-es/models/SchedulerServiceException.js
var SchedulerServiceException = class SchedulerServiceException extends _Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.at {
	static shapeId = "smithy.ts.sdk.synthetic.com.amazonaws.scheduler#SchedulerServiceException";
	constructor(options) {
		super(options);
		Object.setPrototypeOf(this, SchedulerServiceException.prototype);
	}
};
// node_modules/@aws-sdk/client-scheduler/dist-es/models/errors.js
var InternalServerException = class InternalServerException extends SchedulerServiceException {
	static shapeId = "com.amazonaws.scheduler#InternalServerException";
	name = "InternalServerException";
	$fault = "server";
	Message;
	constructor(opts) {
		super({
			name: "InternalServerException",
			$fault: "server",
			...opts
		});
		Object.setPrototypeOf(this, InternalServerException.prototype);
		this.Message = opts.Message;
	}
};
var ResourceNotFoundException = class ResourceNotFoundException extends SchedulerServiceException {
	static shapeId = "com.amazonaws.scheduler#ResourceNotFoundException";
	name = "ResourceNotFoundException";
	$fault = "client";
	Message;
	constructor(opts) {
		super({
			name: "ResourceNotFoundException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ResourceNotFoundException.prototype);
		this.Message = opts.Message;
	}
};
var ThrottlingException = class ThrottlingException extends SchedulerServiceException {
	static shapeId = "com.amazonaws.scheduler#ThrottlingException";
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
var ValidationException = class ValidationException extends SchedulerServiceException {
	static shapeId = "com.amazonaws.scheduler#ValidationException";
	name = "ValidationException";
	$fault = "client";
	Message;
	constructor(opts) {
		super({
			name: "ValidationException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ValidationException.prototype);
		this.Message = opts.Message;
	}
};
var ConflictException = class ConflictException extends SchedulerServiceException {
	static shapeId = "com.amazonaws.scheduler#ConflictException";
	name = "ConflictException";
	$fault = "client";
	Message;
	constructor(opts) {
		super({
			name: "ConflictException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ConflictException.prototype);
		this.Message = opts.Message;
	}
};
var ServiceQuotaExceededException = class ServiceQuotaExceededException extends SchedulerServiceException {
	static shapeId = "com.amazonaws.scheduler#ServiceQuotaExceededException";
	name = "ServiceQuotaExceededException";
	$fault = "client";
	Message;
	constructor(opts) {
		super({
			name: "ServiceQuotaExceededException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ServiceQuotaExceededException.prototype);
		this.Message = opts.Message;
	}
};
// node_modules/@aws-sdk/client-scheduler/dist-es/schemas/schemas_0.js
const _A = "Arn";
const _AAC = "ActionAfterCompletion";
const _API = "AssignPublicIp";
const _AVC = "AwsVpcConfiguration";
const _CD = "CreationDate";
const _CE = "ConflictException";
const _CPS = "CapacityProviderStrategy";
const _CPSI = "CapacityProviderStrategyItem";
const _CS = "CreateSchedule";
const _CSI = "CreateScheduleInput";
const _CSO = "CreateScheduleOutput";
const _CT = "ClientToken";
const _D = "Description";
const _DLC = "DeadLetterConfig";
const _DS = "DeleteSchedule";
const _DSI = "DeleteScheduleInput";
const _DSO = "DeleteScheduleOutput";
const _DT = "DetailType";
const _EBP = "EventBridgeParameters";
const _EBPEVP = "EventBridgePutEventsV2Parameters";
const _EBPREP = "EventBridgePutRawEventsParameters";
const _ED = "EndDate";
const _EEC = "EnableExecuteCommand";
const _EECSMT = "EnableECSManagedTags";
const _EP = "EcsParameters";
const _FTW = "FlexibleTimeWindow";
const _G = "Group";
const _GN = "GroupName";
const _GS = "GetSchedule";
const _GSI = "GetScheduleInput";
const _GSO = "GetScheduleOutput";
const _I = "Input";
const _ISE = "InternalServerException";
const _KKA = "KmsKeyArn";
const _KP = "KinesisParameters";
const _LMD = "LastModificationDate";
const _LT = "LaunchType";
const _M = "Message";
const _MEAIS = "MaximumEventAgeInSeconds";
const _MGI = "MessageGroupId";
const _MRA = "MaximumRetryAttempts";
const _MWIM = "MaximumWindowInMinutes";
const _Me = "Metadata";
const _Mo = "Mode";
const _N = "Name";
const _NC = "NetworkConfiguration";
const _PC = "PlacementConstraints";
const _PCl = "PlacementConstraint";
const _PK = "PartitionKey";
const _PPL = "PipelineParameterList";
const _PS = "PlacementStrategy";
const _PSl = "PlacementStrategies";
const _PT = "PropagateTags";
const _PV = "PlatformVersion";
const _RAo = "RoleArn";
const _RI = "ReferenceId";
const _RNFE = "ResourceNotFoundException";
const _RP = "RetryPolicy";
const _S = "Subnets";
const _SA = "ScheduleArn";
const _SD = "StartDate";
const _SE = "ScheduleExpression";
const _SET = "ScheduleExpressionTimezone";
const _SG = "SecurityGroups";
const _SMPP = "SageMakerPipelineParameter";
const _SMPPL = "SageMakerPipelineParameterList";
const _SMPPa = "SageMakerPipelineParameters";
const _SP = "SqsParameters";
const _SQEE = "ServiceQuotaExceededException";
const _So = "Source";
const _St = "State";
const _T = "Tags";
const _TC = "TaskCount";
const _TDA = "TaskDefinitionArn";
const _TE = "ThrottlingException";
const _Ta = "Target";
const _US = "UpdateSchedule";
const _USI = "UpdateScheduleInput";
const _USO = "UpdateScheduleOutput";
const _V = "Value";
const _VE = "ValidationException";
const _aC = "awsvpcConfiguration";
const _b = "base";
const _c = "client";
const _cP = "capacityProvider";
const _cT = "clientToken";
const _e = "error";
const _ex = "expression";
const _f = "field";
const _gN = "groupName";
const _h = "http";
const _hE = "httpError";
const _hQ = "httpQuery";
const _iT = "idempotencyToken";
const _s = "smithy.ts.sdk.synthetic.com.amazonaws.scheduler";
const _se = "server";
const _t = "type";
const _w = "weight";
const n0 = "com.amazonaws.scheduler";
const _s_registry = new _Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.ot(_s);
var SchedulerServiceException$ = [
	-3,
	_s,
	"SchedulerServiceException",
	0,
	[],
	[]
];
_s_registry.registerError(SchedulerServiceException$, SchedulerServiceException);
const n0_registry = new _Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.ot(n0);
var ConflictException$ = [
	-3,
	n0,
	_CE,
	{
		[_e]: _c,
		[_hE]: 409
	},
	[_M],
	[0],
	1
];
n0_registry.registerError(ConflictException$, ConflictException);
var InternalServerException$ = [
	-3,
	n0,
	_ISE,
	{
		[_e]: _se,
		[_hE]: 500
	},
	[_M],
	[0],
	1
];
n0_registry.registerError(InternalServerException$, InternalServerException);
var ResourceNotFoundException$ = [
	-3,
	n0,
	_RNFE,
	{
		[_e]: _c,
		[_hE]: 404
	},
	[_M],
	[0],
	1
];
n0_registry.registerError(ResourceNotFoundException$, ResourceNotFoundException);
var ServiceQuotaExceededException$ = [
	-3,
	n0,
	_SQEE,
	{
		[_e]: _c,
		[_hE]: 402
	},
	[_M],
	[0],
	1
];
n0_registry.registerError(ServiceQuotaExceededException$, ServiceQuotaExceededException);
var ThrottlingException$ = [
	-3,
	n0,
	_TE,
	{
		[_e]: _c,
		[_hE]: 429
	},
	[_M],
	[0],
	1
];
n0_registry.registerError(ThrottlingException$, ThrottlingException);
var ValidationException$ = [
	-3,
	n0,
	_VE,
	{
		[_e]: _c,
		[_hE]: 400
	},
	[_M],
	[0],
	1
];
n0_registry.registerError(ValidationException$, ValidationException);
const errorTypeRegistries = [_s_registry, n0_registry];
var AwsVpcConfiguration$ = [
	3,
	n0,
	_AVC,
	0,
	[
		_S,
		_SG,
		_API
	],
	[
		64,
		64,
		0
	],
	1
];
var CapacityProviderStrategyItem$ = [
	3,
	n0,
	_CPSI,
	0,
	[
		_cP,
		_w,
		_b
	],
	[
		0,
		1,
		1
	],
	1
];
var CreateScheduleInput$ = [
	3,
	n0,
	_CSI,
	0,
	[
		_N,
		_SE,
		_Ta,
		_FTW,
		_GN,
		_SD,
		_ED,
		_D,
		_SET,
		_St,
		_KKA,
		_CT,
		_AAC
	],
	[
		[0, 1],
		0,
		() => Target$,
		() => FlexibleTimeWindow$,
		0,
		4,
		4,
		0,
		0,
		0,
		0,
		[0, 4],
		0
	],
	4
];
var CreateScheduleOutput$ = [
	3,
	n0,
	_CSO,
	0,
	[_SA],
	[0],
	1
];
var DeadLetterConfig$ = [
	3,
	n0,
	_DLC,
	0,
	[_A],
	[0]
];
var DeleteScheduleInput$ = [
	3,
	n0,
	_DSI,
	0,
	[
		_N,
		_GN,
		_CT
	],
	[
		[0, 1],
		[0, { [_hQ]: _gN }],
		[0, {
			[_hQ]: _cT,
			[_iT]: 1
		}]
	],
	1
];
var DeleteScheduleOutput$ = [
	3,
	n0,
	_DSO,
	0,
	[],
	[]
];
var EcsParameters$ = [
	3,
	n0,
	_EP,
	0,
	[
		_TDA,
		_TC,
		_LT,
		_NC,
		_PV,
		_G,
		_CPS,
		_EECSMT,
		_EEC,
		_PC,
		_PS,
		_PT,
		_RI,
		_T
	],
	[
		0,
		1,
		0,
		() => NetworkConfiguration$,
		0,
		0,
		() => CapacityProviderStrategy,
		2,
		2,
		() => PlacementConstraints,
		() => PlacementStrategies,
		0,
		0,
		[
			1,
			n0,
			_T,
			0,
			128
		]
	],
	1
];
var EventBridgeParameters$ = [
	3,
	n0,
	_EBP,
	0,
	[_DT, _So],
	[0, 0],
	2
];
var EventBridgePutEventsV2Parameters$ = [
	3,
	n0,
	_EBPEVP,
	0,
	[_DT, _So],
	[0, 0],
	2
];
var EventBridgePutRawEventsParameters$ = [
	3,
	n0,
	_EBPREP,
	0,
	[_Me],
	[128]
];
var FlexibleTimeWindow$ = [
	3,
	n0,
	_FTW,
	0,
	[_Mo, _MWIM],
	[0, 1],
	1
];
var GetScheduleInput$ = [
	3,
	n0,
	_GSI,
	0,
	[_N, _GN],
	[[0, 1], [0, { [_hQ]: _gN }]],
	1
];
var GetScheduleOutput$ = [
	3,
	n0,
	_GSO,
	0,
	[
		_A,
		_GN,
		_N,
		_SE,
		_SD,
		_ED,
		_D,
		_SET,
		_St,
		_CD,
		_LMD,
		_KKA,
		_Ta,
		_FTW,
		_AAC
	],
	[
		0,
		0,
		0,
		0,
		4,
		4,
		0,
		0,
		0,
		4,
		4,
		0,
		() => Target$,
		() => FlexibleTimeWindow$,
		0
	]
];
var KinesisParameters$ = [
	3,
	n0,
	_KP,
	0,
	[_PK],
	[0],
	1
];
var NetworkConfiguration$ = [
	3,
	n0,
	_NC,
	0,
	[_aC],
	[() => AwsVpcConfiguration$]
];
var PlacementConstraint$ = [
	3,
	n0,
	_PCl,
	0,
	[_t, _ex],
	[0, 0]
];
var PlacementStrategy$ = [
	3,
	n0,
	_PS,
	0,
	[_t, _f],
	[0, 0]
];
var RetryPolicy$ = [
	3,
	n0,
	_RP,
	0,
	[_MEAIS, _MRA],
	[1, 1]
];
var SageMakerPipelineParameter$ = [
	3,
	n0,
	_SMPP,
	0,
	[_N, _V],
	[0, 0],
	2
];
var SageMakerPipelineParameters$ = [
	3,
	n0,
	_SMPPa,
	0,
	[_PPL],
	[() => SageMakerPipelineParameterList]
];
var SqsParameters$ = [
	3,
	n0,
	_SP,
	0,
	[_MGI],
	[0]
];
var Target$ = [
	3,
	n0,
	_Ta,
	0,
	[
		_A,
		_RAo,
		_DLC,
		_RP,
		_I,
		_EP,
		_EBP,
		_EBPEVP,
		_EBPREP,
		_KP,
		_SMPPa,
		_SP
	],
	[
		0,
		0,
		() => DeadLetterConfig$,
		() => RetryPolicy$,
		0,
		() => EcsParameters$,
		() => EventBridgeParameters$,
		() => EventBridgePutEventsV2Parameters$,
		() => EventBridgePutRawEventsParameters$,
		() => KinesisParameters$,
		() => SageMakerPipelineParameters$,
		() => SqsParameters$
	],
	2
];
var UpdateScheduleInput$ = [
	3,
	n0,
	_USI,
	0,
	[
		_N,
		_SE,
		_Ta,
		_FTW,
		_GN,
		_SD,
		_ED,
		_D,
		_SET,
		_St,
		_KKA,
		_CT,
		_AAC
	],
	[
		[0, 1],
		0,
		() => Target$,
		() => FlexibleTimeWindow$,
		0,
		4,
		4,
		0,
		0,
		0,
		0,
		[0, 4],
		0
	],
	4
];
var UpdateScheduleOutput$ = [
	3,
	n0,
	_USO,
	0,
	[_SA],
	[0],
	1
];
var CapacityProviderStrategy = [
	1,
	n0,
	_CPS,
	0,
	() => CapacityProviderStrategyItem$
];
var PlacementConstraints = [
	1,
	n0,
	_PC,
	0,
	() => PlacementConstraint$
];
var PlacementStrategies = [
	1,
	n0,
	_PSl,
	0,
	() => PlacementStrategy$
];
var SageMakerPipelineParameterList = [
	1,
	n0,
	_SMPPL,
	0,
	() => SageMakerPipelineParameter$
];
var CreateSchedule$ = [
	9,
	n0,
	_CS,
	{ [_h]: [
		"POST",
		"/schedules/{Name}",
		200
	] },
	() => CreateScheduleInput$,
	() => CreateScheduleOutput$
];
var DeleteSchedule$ = [
	9,
	n0,
	_DS,
	{ [_h]: [
		"DELETE",
		"/schedules/{Name}",
		200
	] },
	() => DeleteScheduleInput$,
	() => DeleteScheduleOutput$
];
var GetSchedule$ = [
	9,
	n0,
	_GS,
	{ [_h]: [
		"GET",
		"/schedules/{Name}",
		200
	] },
	() => GetScheduleInput$,
	() => GetScheduleOutput$
];
var UpdateSchedule$ = [
	9,
	n0,
	_US,
	{ [_h]: [
		"PUT",
		"/schedules/{Name}",
		200
	] },
	() => UpdateScheduleInput$,
	() => UpdateScheduleOutput$
];
// node_modules/@aws-sdk/client-scheduler/dist-es/runtimeConfig.shared.js
const getRuntimeConfig$1 = (config) => {
	return {
		apiVersion: "2021-06-30",
		base64Decoder: config?.base64Decoder ?? _Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.wt,
		base64Encoder: config?.base64Encoder ?? _Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.St,
		disableHostPrefix: config?.disableHostPrefix ?? false,
		endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
		extensions: config?.extensions ?? [],
		httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultSchedulerHttpAuthSchemeProvider,
		httpAuthSchemes: config?.httpAuthSchemes ?? [{
			schemeId: "aws.auth#sigv4",
			identityProvider: (ipc) => ipc.getIdentityProvider("aws.auth#sigv4"),
			signer: new _Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.s()
		}],
		logger: config?.logger ?? new _Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.et(),
		protocol: config?.protocol ?? AwsRestJsonProtocol,
		protocolSettings: config?.protocolSettings ?? {
			defaultNamespace: "com.amazonaws.scheduler",
			errorTypeRegistries,
			version: "2021-06-30",
			serviceTarget: "AWSChronosService"
		},
		serviceId: config?.serviceId ?? "Scheduler",
		sha256: config?.sha256 ?? _Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.t,
		urlParser: config?.urlParser ?? _configLoader_mjs__WEBPACK_IMPORTED_MODULE_1__.r,
		utf8Decoder: config?.utf8Decoder ?? _Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.Ct,
		utf8Encoder: config?.utf8Encoder ?? _Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.xt
	};
};
// node_modules/@aws-sdk/client-scheduler/dist-es/runtimeConfig.js
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
		defaultSocketTimeout: (0,_getDefaultSocketTimeout_mjs__WEBPACK_IMPORTED_MODULE_6__.t)(config?.requestHandler, 3e5),
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
// node_modules/@aws-sdk/client-scheduler/dist-es/auth/httpAuthExtensionConfiguration.js
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
// node_modules/@aws-sdk/client-scheduler/dist-es/runtimeExtensions.js
const resolveRuntimeExtensions = (runtimeConfig, extensions) => {
	const extensionConfiguration = Object.assign((0,_Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.u)(runtimeConfig), (0,_Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.tt)(runtimeConfig), (0,_Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.M)(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
	extensions.forEach((extension) => extension.configure(extensionConfiguration));
	return Object.assign(runtimeConfig, (0,_Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.d)(extensionConfiguration), (0,_Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.nt)(extensionConfiguration), (0,_Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.N)(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
};
// node_modules/@aws-sdk/client-scheduler/dist-es/SchedulerClient.js
var SchedulerClient = class extends _Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.ut {
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
			httpAuthSchemeParametersProvider: defaultSchedulerHttpAuthSchemeParametersProvider,
			identityProviderConfigProvider: async (config) => new _Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.S({ "aws.auth#sigv4": config.credentials })
		}));
		this.middlewareStack.use((0,_Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.w)(this.config));
	}
	destroy() {
		super.destroy();
	}
};
// node_modules/@aws-sdk/client-scheduler/dist-es/commandBuilder.js
const command = (0,_Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.$)(commonParams, "AWSChronosService", "SchedulerClient", _Sha256Node_mjs__WEBPACK_IMPORTED_MODULE_0__.H);
const _ep0 = {};
const _mw0 = (Command, cs, config, o) => [];
// node_modules/@aws-sdk/client-scheduler/dist-es/commands/CreateScheduleCommand.js
var CreateScheduleCommand = class extends command(_ep0, _mw0, "CreateSchedule", CreateSchedule$) {};
// node_modules/@aws-sdk/client-scheduler/dist-es/commands/DeleteScheduleCommand.js
var DeleteScheduleCommand = class extends command(_ep0, _mw0, "DeleteSchedule", DeleteSchedule$) {};
// node_modules/@aws-sdk/client-scheduler/dist-es/commands/GetScheduleCommand.js
var GetScheduleCommand = class extends command(_ep0, _mw0, "GetSchedule", GetSchedule$) {};
// node_modules/@aws-sdk/client-scheduler/dist-es/commands/UpdateScheduleCommand.js
var UpdateScheduleCommand = class extends command(_ep0, _mw0, "UpdateSchedule", UpdateSchedule$) {};
// src/clients/aws/scheduler-guard.ts
function createSchedulerGuard({ session, place, clock, role }) {
	const make = (credentials) => new SchedulerClient((0,_cloud_door_mjs__WEBPACK_IMPORTED_MODULE_5__.l)(place, clock, credentials));
	const send = (0,_cloud_door_mjs__WEBPACK_IMPORTED_MODULE_5__.u)({
		session,
		clock,
		make
	});
	const [, partition = "aws"] = role.split(":");
	const schedules = `arn:${partition}:scheduler:${place.region}:${session.accountId}:schedule/default/${prefix}*`;
	const ask = async (action, work) => {
		const call = {
			action: `scheduler:${action}`,
			place,
			who: session.arn,
			resource: schedules
		};
		try {
			return await work(call);
		} catch (error) {
			if ((0,_cloud_door_mjs__WEBPACK_IMPORTED_MODULE_5__.f)(error) === "ResourceNotFoundException") return "none";
			if ((0,_cloud_door_mjs__WEBPACK_IMPORTED_MODULE_5__.f)(error) === "ConflictException") return "exists";
			throw (0,_cloud_door_mjs__WEBPACK_IMPORTED_MODULE_5__.p)(error, call);
		}
	};
	const create = (schedule) => ask("CreateSchedule", (call) => send(call, (client, abortSignal) => client.send(new CreateScheduleCommand(schedule), { abortSignal })));
	return {
		due: async (rule) => {
			const found = await ask("GetSchedule", (call) => send(call, (client, abortSignal) => client.send(new GetScheduleCommand({ Name: nameOf(rule) }), { abortSignal })));
			return typeof found === "string" ? void 0 : timeOf(found.ScheduleExpression);
		},
		set: async (rule, at) => {
			const schedule = scheduleFor(rule, at, role);
			if (await create(schedule) !== "exists") return;
			if (await ask("UpdateSchedule", (call) => send(call, (client, abortSignal) => client.send(new UpdateScheduleCommand(schedule), { abortSignal }))) === "none") await create(schedule);
		},
		drop: async (rule) => {
			await ask("DeleteSchedule", (call) => send(call, (client, abortSignal) => client.send(new DeleteScheduleCommand({ Name: nameOf(rule) }), { abortSignal })));
		}
	};
}
const prefix = "sallyport-";
function nameOf({ id }) {
	return prefix + id;
}
function scheduleFor(rule, at, role) {
	const [, partition = "aws"] = role.split(":");
	return {
		Name: nameOf(rule),
		Description: `Sallyport: shuts ${rule.id} of ${rule.group} if nobody else has`,
		ScheduleExpression: `at(${(/* @__PURE__ */ new Date(Math.ceil(at / 1e3) * 1e3)).toISOString().slice(0, 19)})`,
		ScheduleExpressionTimezone: "UTC",
		FlexibleTimeWindow: { Mode: "OFF" },
		ActionAfterCompletion: "DELETE",
		Target: {
			Arn: `arn:${partition}:scheduler:::aws-sdk:ec2:revokeSecurityGroupIngress`,
			RoleArn: role,
			Input: JSON.stringify({
				GroupId: rule.group,
				SecurityGroupRuleIds: [rule.id]
			}),
			RetryPolicy: {
				MaximumEventAgeInSeconds: 900,
				MaximumRetryAttempts: 10
			}
		}
	};
}
function timeOf(expression = "") {
	const time = Date.parse(`${/^at\((.+)\)$/.exec(expression)?.[1] ?? ""}Z`);
	return Number.isNaN(time) ? void 0 : time;
}



/***/ })

};
;