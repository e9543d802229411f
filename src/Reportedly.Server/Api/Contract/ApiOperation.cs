using System.Collections.Immutable;

namespace Reportedly.Server.Api.Contract;

/// <summary>
/// What an endpoint takes and answers. Requests are checked against it and the API's description is made of it, so that neither can say
/// what the other does not.
/// </summary>
/// <param name="Id">Its name for programs: <c>list_incidents</c>.</param>
/// <param name="Tag">What it is about: <c>incidents</c>.</param>
/// <param name="Summary">What it does, in few words.</param>
internal sealed record ApiOperation(string Id, string Tag, string Summary)
{
    /// <summary>More about it, in Markdown.</summary>
    public string Says { get; init; } = "";

    /// <summary>What stands in its path.</summary>
    public ImmutableArray<ApiParameter> Route { get; init; } = [];

    /// <summary>What may stand behind the question mark.</summary>
    public ImmutableArray<ApiParameter> Query { get; init; } = [];

    /// <summary>Headers of its own.</summary>
    public ImmutableArray<ApiParameter> Headers { get; init; } = [];

    /// <summary>What must be sent, in one of these types; empty for nothing.</summary>
    public ImmutableArray<ApiContent> Body { get; init; } = [];

    /// <summary>What it answers where all goes well.</summary>
    public required ApiAnswer Answer { get; init; }

    /// <summary>Statuses of problems beyond those that every request can meet.</summary>
    public ImmutableArray<int> Problems { get; init; } = [];
}

/// <summary>What an endpoint answers where all goes well.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Says">What it holds.</param>
/// <param name="Content">What the body holds.</param>
internal sealed record ApiAnswer(int Status, string Says, params ImmutableArray<ApiContent> Content)
{
    /// <summary>True where it is a page of a list: an envelope around things of the schema.</summary>
    public bool IsList { get; init; }

    /// <summary>True where it carries an ETag.</summary>
    public bool HasTag { get; init; }

    /// <summary>True where it says in <c>Location</c> where the thing stands.</summary>
    public bool HasLocation { get; init; }

    /// <summary>One thing of a schema.</summary>
    public static ApiAnswer One(string schema, string says) =>
        new(200, says, new ApiContent("application/json", schema)) { HasTag = true };

    /// <summary>A page of things of a schema.</summary>
    public static ApiAnswer List(string schema, string says) => One(schema, says) with { IsList = true };
}

/// <summary>A body.</summary>
/// <param name="Type">Its media type.</param>
/// <param name="Schema">Name of its schema; null where it is no JSON.</param>
internal sealed record ApiContent(string Type, string? Schema);
