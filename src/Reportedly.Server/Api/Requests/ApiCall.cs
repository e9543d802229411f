using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using Reportedly.Records;
using Reportedly.Server.Api.Contract;
using Reportedly.Server.Pages.Problems;

namespace Reportedly.Server.Api.Requests;

/// <summary>A request to the API whose parameters were found to be those that its endpoint takes.</summary>
internal sealed class ApiCall
{
    private readonly Dictionary<string, ImmutableArray<string>> values;

    private ApiCall(HttpContext context, ApiOperation operation, Dictionary<string, ImmutableArray<string>> values)
    {
        Context = context;
        Operation = operation;
        this.values = values;
    }

    /// <summary>The request and its answer.</summary>
    public HttpContext Context { get; }

    /// <summary>What the endpoint takes and answers.</summary>
    public ApiOperation Operation { get; }

    /// <summary>Ends when the client is gone.</summary>
    public CancellationToken Stop => Context.RequestAborted;

    /// <summary>True where the client wants no body.</summary>
    public bool IsHead => HttpMethods.IsHead(Context.Request.Method);

    /// <summary>Every parameter that was given, by name, with its values.</summary>
    public IEnumerable<KeyValuePair<string, ImmutableArray<string>>> Given => values;

    /// <summary>Looks at what a request says.</summary>
    /// <exception cref="DeskProblem">It says what the endpoint does not take.</exception>
    public static ApiCall Of(HttpContext context, ApiOperation operation)
    {
        Dictionary<string, ImmutableArray<string>> values = new(StringComparer.Ordinal);
        foreach ((string name, StringValues given) in context.Request.Query)
        {
            ApiParameter parameter =
                operation.Query.FirstOrDefault(one => one.Name == name)
                ?? throw DeskProblem.BadRequest($"There is no parameter '{name}' here.", Known(operation));
            values[name] = ParameterCheck.Values(parameter, given);
        }
        ApiParameter? missing = operation.Query.FirstOrDefault(one => one.IsNeeded && !values.ContainsKey(one.Name));
        return missing is null
            ? new ApiCall(context, operation, values)
            : throw DeskProblem.BadRequest($"The parameter '{missing.Name}' is missing.", missing.Says);
    }

    /// <summary>A service of the desk.</summary>
    public T Get<T>()
        where T : notnull => Context.RequestServices.GetRequiredService<T>();

    /// <summary>A part of the path.</summary>
    public string Route(string name) => (string)Context.GetRouteValue(name)!;

    /// <summary>The words of a parameter; null where it was not given.</summary>
    public string? Text(string name) => values.TryGetValue(name, out ImmutableArray<string> all) ? all[0] : null;

    /// <summary>All words of a parameter that may be given several times.</summary>
    public ImmutableArray<string> Texts(string name) =>
        values.TryGetValue(name, out ImmutableArray<string> all) ? all : [];

    /// <summary>A whole number.</summary>
    public int? Number(string name) => Text(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    /// <summary>A day.</summary>
    public DateOnly? Day(string name) =>
        Text(name) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    /// <summary>The first and the last day that are asked for, as <c>since</c> and <c>until</c>.</summary>
    /// <exception cref="DeskProblem">The last is before the first: nothing can ever be found.</exception>
    public (DateOnly? Since, DateOnly? Until) Days()
    {
        (DateOnly? since, DateOnly? until) = (Day("since"), Day("until"));
        return since > until
            ? throw DeskProblem.BadRequest("'until' is a day before 'since'.", "Turn the two round, or leave one out.")
            : (since, until);
    }

    /// <summary>A moment.</summary>
    public DateTimeOffset? Moment(string name) => Text(name) is { } text ? ParameterCheck.Moment(text) : null;

    /// <summary>True or false; null where it was not given.</summary>
    public bool? Flag(string name) => Text(name) is { } text ? text == "true" : null;

    /// <summary>A name of an enum; null where it was not given.</summary>
    public T? Named<T>(string name)
        where T : struct, Enum => RecordNames.TryParse(Text(name), out T value) ? value : null;

    /// <summary>All names of an enum that were given.</summary>
    public ImmutableArray<T> Several<T>(string name)
        where T : struct, Enum =>
        [.. Texts(name).Select(text => RecordNames.TryParse(text, out T value) ? value : default)];

    private static string Known(ApiOperation operation) =>
        operation.Query.IsEmpty
            ? "This address takes no parameters."
            : $"Known are: {string.Join(", ", operation.Query.Select(one => one.Name).Order(StringComparer.Ordinal))}.";
}
