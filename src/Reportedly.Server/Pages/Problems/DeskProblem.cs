using Microsoft.AspNetCore.Http;

namespace Reportedly.Server.Pages.Problems;

/// <summary>
/// Something that a request asks for and cannot have, in words for whoever asked: a page in a browser, problem+json in the API.
/// </summary>
public sealed class DeskProblem : Exception
{
    /// <param name="status">The HTTP status, 400 to 599.</param>
    /// <param name="says">What is wrong, in one sentence.</param>
    /// <param name="remedy">What to do about it.</param>
    public DeskProblem(int status, string says, string remedy)
        : base(says)
    {
        Status = status;
        Remedy = remedy;
    }

    /// <summary>The HTTP status.</summary>
    public int Status { get; }

    /// <summary>What to do about it.</summary>
    public string Remedy { get; }

    /// <summary>Something that is not there.</summary>
    /// <param name="says">What, in one sentence.</param>
    /// <param name="remedy">What to do about it.</param>
    public static DeskProblem NotFound(string says, string remedy) => new(StatusCodes.Status404NotFound, says, remedy);

    /// <summary>A request that means nothing.</summary>
    /// <param name="says">What is wrong with it.</param>
    /// <param name="remedy">What to ask instead.</param>
    public static DeskProblem BadRequest(string says, string remedy) =>
        new(StatusCodes.Status400BadRequest, says, remedy);
}
