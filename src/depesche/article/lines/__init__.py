"""What single lines of a report say: agencies, credits, sign-offs, datelines, bylines."""
