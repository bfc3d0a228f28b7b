using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace FitnessTrack.Data.Design;

/// <summary>
/// All that hosts can name, a line each: what a reviewer reads of a change, and what a host's code may break by. The test of generated
/// documents fails where it changed and the listing did not.
/// </summary>
internal static class PublicApi
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
        [typeof(char)] = "char",
        [typeof(byte)] = "byte",
    };

    public static string Write(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(Header(type)).Append('\n');
            foreach (var member in Members(type).Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(member).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Header(Type type)
    {
        var kind = type.IsInterface ? "interface" : type.IsEnum ? "enum" : type.IsValueType ? "struct"
            : typeof(Delegate).IsAssignableFrom(type) ? "delegate"
            : type.GetMethod("<Clone>$") is not null ? "record" : "class";
        var modifier = kind is not ("class" or "record") ? "" : type is { IsAbstract: true, IsSealed: true } ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "";
        string[] bases = [.. Bases(type).Order(StringComparer.Ordinal)];
        return $"{modifier}{kind} {type.Namespace}.{Declaration(type)}{(bases.Length > 0 ? $" : {string.Join(", ", bases)}" : "")}";
    }

    /// <summary>Without the interfaces that the compiler gives a record or an enum.</summary>
    private static IEnumerable<string> Bases(Type type)
    {
        var inherited = type.BaseType?.GetInterfaces() ?? [];
        var own = type.GetInterfaces().Where(i => i.IsVisible && !inherited.Contains(i) && !(i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEquatable<>)));
        return type.IsEnum ? []
            : (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) ? own.Prepend(parent) : own).Select(Name);
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name), CultureInfo.InvariantCulture)}");
        }

        return
        [
            .. type.GetConstructors(Declared).Where(IsReachable).Where(c => !IsCopy(c)).Select(c => $"{Access(c)}{Name(type)}({Parameters(c)})"),
            .. type.GetFields(Declared).Where(field => field is { IsSpecialName: false } and ({ IsPublic: true } or { IsFamily: true } or { IsFamilyOrAssembly: true })).Select(Field),
            .. type.GetProperties(Declared).Where(property => property.GetAccessors(nonPublic: true).Any(IsReachable) && property.Name != "EqualityContract").Select(Property),
            .. type.GetEvents(Declared).Select(e => $"event {Name(e.EventHandlerType!)} {e.Name}"),
            .. type.GetMethods(Declared).Where(IsReachable).Where(method => !IsOfPropertyOrEvent(method) && !IsOfRecord(method)).Select(Method),
        ];
    }

    private static bool IsReachable(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsCopy(ConstructorInfo constructor) =>
        constructor.GetParameters() is [var one] && one.ParameterType == constructor.DeclaringType && constructor.DeclaringType!.GetMethod("<Clone>$") is not null;

    private static bool IsOfPropertyOrEvent(MethodInfo method) => method.IsSpecialName && !IsOperator(method);

    private static bool IsOperator(MethodInfo method) => method.IsSpecialName && method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static bool IsOfRecord(MethodInfo method) =>
        method.IsDefined(typeof(CompilerGeneratedAttribute)) && method.Name != "Deconstruct";

    private static string Access(MethodBase method) => method.IsPublic ? method.IsStatic ? "static " : "" : "protected ";

    private static string Modifier(MethodInfo method) => Access(method) + (
        method.DeclaringType!.IsInterface || !method.IsVirtual || method.IsFinal ? ""
        : method.GetBaseDefinition() != method ? "override " : method.IsAbstract ? "abstract " : "virtual ");

    private static string Field(FieldInfo field) =>
        $"{(field.IsPublic ? "" : "protected ")}{(field.IsLiteral ? "const " : field.IsStatic ? "static " : "")}{Name(field.FieldType, new NullabilityInfoContext().Create(field))} {field.Name}{(field.IsLiteral ? $" = {Literal(field.GetRawConstantValue())}" : "")}";

    private static string Property(PropertyInfo property)
    {
        var (getter, setter) = (property.GetMethod, property.SetMethod);
        var write = setter is null || !IsReachable(setter) ? ""
            : setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? " init;" : setter.IsPublic ? " set;" : " protected set;";
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        var type = Name(property.PropertyType, new NullabilityInfoContext().Create(property));
        return $"{Modifier((getter ?? setter)!)}{required}{type} {property.Name} {{{(getter is not null && IsReachable(getter) ? " get;" : "")}{write} }}";
    }

    private static string Method(MethodInfo method)
    {
        var type = Name(method.ReturnType, new NullabilityInfoContext().Create(method.ReturnParameter));
        var reference = !method.ReturnType.IsByRef ? "" : method.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(InAttribute)) ? "ref readonly " : "ref ";
        var what = method.Name switch
        {
            "op_Implicit" => $"implicit operator {type}",
            "op_Explicit" => $"explicit operator {type}",
            _ when IsOperator(method) => $"{type} operator {method.Name["op_".Length..]}",
            _ => $"{reference}{type} {method.Name}",
        };
        var generic = method.IsGenericMethodDefinition ? $"<{string.Join(", ", method.GetGenericArguments().Select(Constrained))}>" : "";
        return $"{Modifier(method)}{what}{generic}({Parameters(method)})";
    }

    /// <summary>A type's name with the constraints of its parameters.</summary>
    private static string Declaration(Type type) =>
        type.IsGenericTypeDefinition ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Constrained))}>" : Name(type);

    private static string Constrained(Type argument)
    {
        var attributes = argument.GenericParameterAttributes;
        List<string> constraints =
        [
            .. attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) ? ["class"] : Array.Empty<string>(),
            .. attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint) ? ["struct"] : Array.Empty<string>(),
            .. argument.GetGenericParameterConstraints().Where(c => c != typeof(ValueType)).Select(Name),
            .. (attributes & (GenericParameterAttributes.DefaultConstructorConstraint | GenericParameterAttributes.NotNullableValueTypeConstraint))
                == GenericParameterAttributes.DefaultConstructorConstraint ? ["new()"] : Array.Empty<string>(),
        ];
        return constraints.Count == 0 ? argument.Name : $"{argument.Name} : {string.Join(" & ", constraints)}";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
    {
        var type = Name(parameter.ParameterType, new NullabilityInfoContext().Create(parameter));
        var prefix = parameter is { Position: 0 } && method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "";
        prefix += parameter.IsOut ? "out " : parameter.IsIn ? "in " : parameter.ParameterType.IsByRef ? "ref " : parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "";
        return $"{prefix}{type} {parameter.Name}{(parameter.HasDefaultValue ? $" = {Default(parameter)}" : "")}";
    }));

    private static string Default(ParameterInfo parameter) =>
        parameter.DefaultValue is { } value ? parameter.ParameterType.IsEnum ? $"{parameter.ParameterType.Name}.{Enum.ToObject(parameter.ParameterType, value)}" : Literal(value)
        : parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null ? "default" : "null";

    private static string Literal(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Name(Type type) => Name(type, nullability: null);

    private static string Name(Type type, NullabilityInfo? nullability)
    {
        var bare = type.IsByRef ? type.GetElementType()! : type;
        if (Nullable.GetUnderlyingType(bare) is { } underlying)
        {
            return $"{Name(underlying)}?";
        }

        // Reflection calls a parameter that may stand for a type with null nullable, whether or not the code says so.
        var mark = !bare.IsValueType && !bare.IsGenericParameter && nullability is { ReadState: NullabilityState.Nullable } or { WriteState: NullabilityState.Nullable, ReadState: NullabilityState.Unknown } ? "?" : "";
        return (bare.IsArray ? $"{Name(bare.GetElementType()!, nullability?.ElementType)}[]"
            : Keywords.GetValueOrDefault(bare) ?? (bare.IsGenericType ? Generic(bare, nullability) : bare.Name)) + mark;
    }

    private static string Generic(Type type, NullabilityInfo? nullability)
    {
        var arguments = type.GetGenericArguments();
        var states = nullability?.GenericTypeArguments ?? [];
        return $"{type.Name.Split('`')[0]}<{string.Join(", ", arguments.Select((argument, i) => Name(argument, i < states.Length ? states[i] : null)))}>";
    }
}
