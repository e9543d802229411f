using Microsoft.AspNetCore.Http;
using Reportedly.Server.Access;
using Reportedly.Server.Access.Accounts;
using Reportedly.Server.Pages.Problems;

namespace Reportedly.Server.Pages.SigningIn;

/// <summary>Reads what somebody filled in.</summary>
internal static class Forms
{
    /// <summary>The form of a request.</summary>
    /// <exception cref="DeskProblem">There is none.</exception>
    public static async Task<IFormCollection> ReadAsync(HttpContext context) =>
        context.Request.HasFormContentType
            ? await context.Request.ReadFormAsync(context.RequestAborted)
            : throw DeskProblem.BadRequest("No form was sent.", "Use the form on the page.");

    /// <summary>A field; empty where it was left out.</summary>
    public static string Text(this IFormCollection form, string name) => form[name].ToString();

    /// <summary>The role that a field names.</summary>
    /// <exception cref="AccountProblemException">It names none.</exception>
    public static AccessLevel Role(this IFormCollection form, string name)
    {
        string role = form.Text(name);
        return
            Enum.GetValues<AccessLevel>().FirstOrDefault(level => EndpointAccess.RoleOf(level) == role) is var level
            && level != AccessLevel.Anyone
            ? level
            : throw new AccountProblemException("A role is one of reader, reviewer and admin.");
    }
}
